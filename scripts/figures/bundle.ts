// An exact version in deno.json, so that the figures change with the code alone.
import { build, stop } from "esbuild";

/** What a bundle is for; `neutral` is what every platform has. */
export type Platform = "neutral" | "browser";

/**
 * Bundles a module with everything that it needs, and minifies it.
 *
 * @param source The module
 * @param folder Where its imports are resolved from
 * @param platform What it is for
 * @returns The bundle
 */
export async function bundle(
  source: string,
  folder: string,
  platform: Platform = "neutral",
): Promise<Uint8Array> {
  const { outputFiles: [file] } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform,
    // The command line needs the modules of Node, which are in no bundle.
    external: ["node:*"],
    target: "es2022",
    // Other configuration files must not change the figures.
    tsconfigRaw: {},
    write: false,
    logLevel: "silent",
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  if (!file) throw new Error("esbuild made no bundle");
  return file.contents;
}
