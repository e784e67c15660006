import { join } from "node:path";
import { build, stop } from "esbuild";
import { CODE_FOLDER } from "./describe_package.ts";

/**
 * Joins the modules that were built into one for each export, and one for each
 * part that exports share: Node takes longer to find a hundred files than to
 * read what is in them. What is not used is still left out by those who bundle.
 *
 * @param folder The folder of the package
 * @param entries The paths of the modules of its exports, from there
 */
export async function joinModules(
  folder: string,
  entries: readonly string[],
): Promise<void> {
  const code = join(folder, CODE_FOLDER);
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => join(folder, entry)),
    outdir: code,
    outbase: code,
    chunkNames: "shared/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    external: ["node:*"],
    tsconfigRaw: {},
    write: false,
  }).finally(stop);
  await removeModules(code);
  await Deno.mkdir(join(code, "shared"), { recursive: true });
  for (const { path, contents } of outputFiles) {
    await Deno.writeFile(path, contents);
  }
}

async function removeModules(folder: string): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) await removeModules(path);
    else if (name.endsWith(".js")) await Deno.remove(path);
  }
}
