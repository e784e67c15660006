import { dirname, join, resolve } from "node:path";
import {
  type InputOptions,
  type OutputChunk,
  type OutputOptions,
  rollup,
} from "rollup";
import { filesIn } from "./files_in.ts";

/** The files to join, and how. */
export interface Bundling {
  /** The folder of the files. */
  folder: string;
  /** The paths of those that are kept, from there. */
  entries: readonly string[];
  /** How Rollup reads the files. */
  input: InputOptions;
  /** How Rollup writes what the entries share. */
  output: OutputOptions;
}

/**
 * Joins files into one for each entry, and those that the entries share.
 *
 * @param bundling The files to join, and how
 * @returns The joined files
 * @throws {Error} When Rollup has anything to complain of
 */
export async function bundleFiles(
  { folder, entries, input, output }: Bundling,
): Promise<OutputChunk[]> {
  const root = resolve(folder);
  const bundle = await rollup({
    ...input,
    input: Object.fromEntries(
      entries.map((entry) => [entry, join(root, entry)]),
    ),
    onwarn: ({ message }) => {
      throw new Error(`The files of ${folder} cannot be joined: ${message}`);
    },
  });
  const generated = await bundle.generate({
    ...output,
    entryFileNames: "[name]",
    minifyInternalExports: false,
  });
  await bundle.close();
  return generated.output.map((file) => {
    if (file.type !== "chunk") throw new Error(`What is ${file.fileName}?`);
    return file;
  });
}

/**
 * Replaces all files with an extension, at any depth of a folder.
 *
 * @param folder The folder
 * @param extension The extension, such as `.js`
 * @param files The files to write, with paths from the folder
 */
export async function replaceFiles(
  folder: string,
  extension: string,
  files: readonly Pick<OutputChunk, "fileName" | "code">[],
): Promise<void> {
  for await (const path of filesIn(folder)) {
    if (path.endsWith(extension)) await Deno.remove(path);
  }
  for (const { fileName, code } of files) {
    const path = join(folder, fileName);
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(path, code);
  }
}
