import { join } from "node:path";
import { installToolchain, run } from "../toolchain/mod.ts";

/** A JavaScript runtime. */
export interface Runtime {
  /** What it is called. */
  name: string;
  /** Makes the command that runs a module, with options of the engine. */
  command(module: string, v8Flags: readonly string[]): [string, ...string[]];
  /** Reads its version. */
  readVersion(): Promise<string>;
}

/** This Deno, and the Node of this machine: their engines differ in age. */
export const RUNTIMES: readonly Runtime[] = [
  {
    name: "Deno",
    command: (module, v8Flags) => [
      Deno.execPath(),
      "run",
      "--quiet",
      "--no-config",
      "--allow-all",
      ...v8Flags.length > 0 ? [`--v8-flags=${v8Flags.join(",")}`] : [],
      module,
    ],
    readVersion: () => Promise.resolve(Deno.version.deno),
  },
  {
    name: "Node",
    command: (module, v8Flags) => ["node", ...v8Flags, module],
    readVersion: async () =>
      (await run("node", ["--version"], ".")).trim().replace("v", ""),
  },
];

/** Finds Bun, which is installed if it is not there yet. */
export async function findBun(): Promise<Runtime> {
  const bun = join(await installToolchain(), "bun", "bin", "bun.exe");
  return {
    name: "Bun",
    command: (module) => [bun, module],
    readVersion: async () => (await run(bun, ["--version"], ".")).trim(),
  };
}
