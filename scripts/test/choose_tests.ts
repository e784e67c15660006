import { SLOW_TESTS } from "./slow_tests.ts";

/** A part of the tests. Every file of tests is in one of the two. */
export type Part = "quick" | "slow";

/** What has examples: these are quick. */
const EXAMPLES = ["mod.ts", "src", "README.md"];

/**
 * Chooses the tests of a part. They are named file by file, because Deno 2.9
 * heeds `--ignore` within the first of several paths alone.
 *
 * @param part The part
 * @returns What `deno test` runs: paths of files, and of folders with examples
 */
export async function chooseTests(part: Part): Promise<string[]> {
  const files = await listTestFiles("tests");
  const slow = files.filter(isSlow);
  return part === "slow"
    ? slow
    : [...EXAMPLES, ...files.filter((file) => !slow.includes(file))];
}

function isSlow(file: string): boolean {
  return Object.keys(SLOW_TESTS).some((path) =>
    file === path || file.startsWith(`${path}/`)
  );
}

/** Lists the files of tests in a folder, at any depth. */
async function listTestFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) files.push(...await listTestFiles(path));
    else if (/_test\.tsx?$/.test(name)) files.push(path);
  }
  return files.sort();
}
