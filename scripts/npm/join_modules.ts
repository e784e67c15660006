import { basename, dirname, join, relative } from "node:path";
import { build, type OutputFile, stop } from "esbuild";
import { filesIn } from "./files_in.ts";
import { nameChunk } from "./name_chunk.ts";

/**
 * Joins the modules that were built into one for each export, and one for each
 * part that exports share: Node takes longer to find a hundred files than to
 * read what is in them. What is not used is still left out by those who bundle.
 *
 * `package.json` has to be there before: it says that modules have no side
 * effects, so that those of which nothing is used are left out.
 *
 * @param code The folder of the code
 * @param entries The paths of the modules of its exports, from there
 */
export async function joinModules(
  code: string,
  entries: readonly string[],
): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map((entry) => join(code, entry)),
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
    metafile: true,
    write: false,
  }).finally(stop);
  const names = new Map<string, string>();
  for (
    const [path, { entryPoint, inputs }] of Object.entries(metafile.outputs)
  ) {
    if (entryPoint !== undefined) continue;
    const modules = Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => relative(code, input).replaceAll("\\", "/"));
    names.set(basename(path), `${basename(nameChunk(modules))}.js`);
  }
  for await (const path of filesIn(code)) {
    if (path.endsWith(".js")) await Deno.remove(path);
  }
  for (const file of outputFiles) await writeRenamed(file, names);
}

/** Writes a module, with the names that the shared ones get. */
async function writeRenamed(
  { path, text }: OutputFile,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  let renamed = text;
  for (const [from, to] of names) renamed = renamed.replaceAll(from, to);
  const folder = dirname(path);
  const name = basename(path);
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, names.get(name) ?? name), renamed);
}
