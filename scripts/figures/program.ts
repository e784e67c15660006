import { run } from "../toolchain/mod.ts";
import type { Runtime } from "./runtimes.ts";

/** A program that every runtime can run, and that prints JSON. */
export interface Program extends AsyncDisposable {
  /**
   * Runs it in a fresh process.
   *
   * @typeParam T The type of what it prints
   * @param runtime What runs it
   * @param args What to give to it
   * @returns What it printed
   */
  run<T>(runtime: Runtime, ...args: string[]): Promise<T>;
}

/**
 * Bundles a module with everything that it imports, from npm as well, into one
 * file that goes when the program is disposed of.
 *
 * @param module The URL of the module
 * @param v8Flags What to tell the engines
 * @returns The program
 */
export async function bundleProgram(
  module: string,
  v8Flags: readonly string[] = [],
): Promise<Program> {
  const file = await Deno.makeTempFile({ suffix: ".mjs" });
  await run(
    Deno.execPath(),
    ["bundle", "--quiet", `--output=${file}`, module],
    ".",
  );
  return {
    async run(runtime, ...args) {
      const [command, ...before] = runtime.command(file, v8Flags);
      return JSON.parse(await run(command, [...before, ...args], "."));
    },
    [Symbol.asyncDispose]: () => Deno.remove(file),
  };
}
