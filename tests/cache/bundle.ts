import { assert } from "@std/assert";
import { build, type BuildOptions, stop } from "esbuild";

/** Bundles a module with the cache, for what it is then run in. */
export async function bundle(
  path: string,
  options: Pick<BuildOptions, "format" | "globalName" | "external">,
): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [`${import.meta.dirname}/${path}`],
    bundle: true,
    target: "es2022",
    tsconfigRaw: {},
    write: false,
    ...options,
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  assert(file);
  return file.text;
}
