import { dirname, join, resolve } from "node:path";
import typescript from "npm:typescript@~5.9.0";

/**
 * Finds the declarations that others lead to.
 *
 * @param entries The paths of the first declarations
 * @returns The paths of these and of all that they lead to, in full
 */
export async function findDeclarations(
  entries: readonly string[],
): Promise<Set<string>> {
  const paths = new Set(entries.map((entry) => resolve(entry)));
  // A set goes on to what is added while it is gone through.
  for (const path of paths) {
    const text = await Deno.readTextFile(path);
    for (const { fileName } of typescript.preProcessFile(text).importedFiles) {
      paths.add(resolve(dirname(path), fileName.replace(/\.js$/, ".d.ts")));
    }
  }
  return paths;
}

/**
 * Removes the declarations that no export leads to: no compiler ever reads
 * them. dnt writes one for every module, Deno's packer for what is public.
 *
 * @param folder The folder of the package
 * @param entries The paths of the declarations of its exports, from there
 */
export async function removeUnreachable(
  folder: string,
  entries: readonly string[],
): Promise<void> {
  const reached = await findDeclarations(
    entries.map((entry) => join(folder, entry)),
  );
  for await (const path of filesIn(folder)) {
    if (path.endsWith(".d.ts") && !reached.has(path)) await Deno.remove(path);
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* filesIn(path);
    else yield resolve(path);
  }
}
