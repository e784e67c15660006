import { assertEquals } from "@std/assert";
import { dirname, join } from "node:path";
import { mutatePath } from "../../../scripts/mutate/mod.ts";

const FILES = {
  "src/room/count.ts": `export function countTo(end: number): number[] {
  const numbers: number[] = [];
  let next = 1;
  while (next <= end) {
    numbers.push(next);
    next++;
  }
  return numbers;
}

export function isPositive(value: number): boolean {
  return value > 0;
}
`,
  "tests/room/count_test.ts":
    `import { countTo, isPositive } from "../../src/room/count.ts";

Deno.test("countTo()", () => {
  if (String(countTo(3)) !== "1,2,3") throw new Error();
});

Deno.test("isPositive()", () => {
  if (!isPositive(1) || isPositive(-1)) throw new Error();
});
`,
  "tests/room/broken_test.ts": `throw new Error("never passes");`,
  "tests/other/other_test.ts": `throw new Error("of another room");`,
};

async function writeProject(): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [path, text] of Object.entries(FILES)) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  }
  await new Deno.Command("git", { args: ["init", "--quiet"], cwd: folder })
    .output();
  return folder;
}

Deno.test("mutatePath() finds the mutant that no test notices, and leaves the project as it was", async () => {
  const folder = await writeProject();
  const tests = Object.keys(FILES).filter((path) => path.startsWith("tests/"));
  const { all, tried, tooLate, survivors, unusable } = await mutatePath(
    "src/room",
    {
      folder,
      tests,
      options: [],
      patience: 2_000,
    },
    { sample: Infinity, seed: 1, workers: 2 },
  );
  assertEquals(tried, all.length);
  // `next++` made `next--` never ends, and so is killed as well.
  assertEquals(all.some(({ replacement }) => replacement === "next--"), true);
  assertEquals(tooLate > 0 && tooLate < 5, true);
  assertEquals(
    survivors.map(({ line, replacement }) => ({ line, replacement })),
    [{ line: 12, replacement: "value >= 0" }],
  );
  assertEquals(unusable, ["tests/room/broken_test.ts"]);
  for (const [path, text] of Object.entries(FILES)) {
    assertEquals(await Deno.readTextFile(join(folder, path)), text);
  }
  await Deno.remove(folder, { recursive: true });
});
