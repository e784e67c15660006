import { assertEquals } from "@std/assert";
import { chooseTests } from "../../../scripts/test/mod.ts";
import { SLOW_TESTS } from "../../../scripts/test/slow_tests.ts";

/** What Deno takes for a file of tests, by its name. */
const TEST_FILE = /^(?:.*[._])?test\.[cm]?[jt]sx?$/;

/** The folders of which `deno.json` says that they have no tests, and others'. */
const EXCLUDED = ["scripts", "npm", "node_modules"];

/** Lists what Deno takes for tests, wherever it is. */
async function findTests(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder || ".")) {
    const path = folder + name;
    if (!isDirectory && TEST_FILE.test(name)) paths.push(path);
    // The project has no folder of its own whose name starts with a dot.
    if (isDirectory && !name.startsWith(".") && !EXCLUDED.includes(path)) {
      paths.push(...await findTests(`${path}/`));
    }
  }
  return paths;
}

Deno.test("every file of tests is in one part of the tests, and no file is in both", async () => {
  const quick = await chooseTests("quick");
  const slow = await chooseTests("slow");
  const examples = ["README.md", "mod.ts", "src"];
  assertEquals(
    [...quick, ...slow].sort(),
    [...await findTests(""), ...examples].sort(),
  );
});

Deno.test("whatever is said to be slow has tests, and is said to be once", async () => {
  const slow = await chooseTests("slow");
  const paths = Object.keys(SLOW_TESTS);
  const covers = (path: string, file: string) =>
    file === path || file.startsWith(`${path}/`);
  for (const path of paths) {
    assertEquals(slow.some((file) => covers(path, file)), true, path);
    assertEquals(paths.filter((other) => covers(other, path)), [path]);
  }
  assertEquals(
    slow.filter((file) => !paths.some((path) => covers(path, file))),
    [],
  );
});
