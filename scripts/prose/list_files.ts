import { join } from "node:path";

/** The documents of the repository that strangers read. */
const DOCUMENTS: readonly string[] = [
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "README.md",
  "SECURITY.md",
  "scripts/npm/README.md",
  "scripts/picker/README.md",
];

/**
 * Lists the files whose prose is checked: the documents, the source of the
 * package, and the scripts.
 *
 * @returns Their paths, from the root of the repository
 */
export async function listFiles(): Promise<string[]> {
  const scripts = await filesIn("scripts");
  return [
    ...DOCUMENTS,
    "mod.ts",
    ...await filesIn("src"),
    ...scripts.filter((path) => path.endsWith(".ts")),
  ];
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
