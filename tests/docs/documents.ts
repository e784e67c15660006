/** A fenced block of a document. */
export interface Block {
  /** What stands behind the fence, such as `ts`. */
  info: string;
  text: string;
  /** The line of the fence, the first one being 1. */
  line: number;
}

/**
 * Lists the guides: one for each room that has one, and the one of all rooms.
 *
 * @returns Their paths, from the root of the repository
 */
export async function listGuides(): Promise<string[]> {
  const guides: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir("src")) {
    const path = isDirectory ? `src/${name}/README.md` : `src/${name}`;
    const info = await Deno.stat(path).catch(() => undefined);
    if (info?.isFile && path.endsWith("README.md")) guides.push(path);
  }
  return guides.sort();
}

/**
 * Finds the fenced blocks of a document.
 *
 * @param document The text of the document
 * @returns The blocks, in order
 */
export function listBlocks(document: string): Block[] {
  return Array.from(
    document.matchAll(/^```(.*)\n([^]*?)^```$/gm),
    ({ index, 1: info = "", 2: text = "" }) => ({
      info,
      text,
      line: document.slice(0, index).split("\n").length,
    }),
  );
}

/**
 * Lists everything that strangers read: the documents at the top, the guides,
 * and the documents of scripts and tests.
 *
 * @returns Their paths, from the root of the repository
 */
export async function listDocuments(): Promise<string[]> {
  const documents: string[] = [];
  for await (const { name } of Deno.readDir(".")) {
    if (name.endsWith(".md")) documents.push(name);
  }
  return [
    ...documents.sort(),
    ...await listGuides(),
    "scripts/bench/README.md",
    "scripts/npm/README.md",
    "tests/wire/README.md",
  ];
}
