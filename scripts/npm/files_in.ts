import { join } from "node:path";

/**
 * Finds the files of a folder, at any depth.
 *
 * @param folder The folder
 * @returns The path of each, from where the folder's own path starts
 */
export async function* filesIn(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* filesIn(path);
    else yield path;
  }
}
