import { join } from "node:path";

/** The documents of the repository that strangers read. */
const DOCUMENTS: readonly string[] = [
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "README.md",
  "SECURITY.md",
  "scripts/npm/README.md",
];

/**
 * Lists the files whose prose is checked: the documents, and whatever is in the
 * source of the package.
 *
 * @returns Their paths, from the root of the repository
 */
export async function listFiles(): Promise<string[]> {
  return [...DOCUMENTS, "mod.ts", ...await filesIn("src")];
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name).replaceAll("\\", "/");
    if (isDirectory) files.push(...await filesIn(path));
    else if (/\.(?:ts|md)$/.test(name)) files.push(path);
  }
  return files.sort();
}
