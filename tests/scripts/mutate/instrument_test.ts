import { assertEquals } from "@std/assert";
import { describeMutant, instrument } from "../../../scripts/mutate/mod.ts";

const TEXT = `/** Says whether a number is small. */
export function isSmall(value: number): boolean {
  return value < 10;
}
`;

Deno.test("instrument() says of each mutant where it is and what it has instead", async () => {
  const { mutants } = await instrument([{ path: "src/a.ts", text: TEXT }]);
  for (const { start, end, original, line, lineText, file } of mutants) {
    assertEquals(TEXT.slice(start, end), original);
    assertEquals(TEXT.split("\n")[line - 1]?.trim(), lineText);
    assertEquals(file, "src/a.ts");
  }
  const changes = mutants
    .filter(({ original }) => original === "value < 10")
    .map(({ replacement }) => replacement);
  assertEquals(changes.sort(), ["false", "true", "value <= 10", "value >= 10"]);
});

Deno.test("instrument() makes the same mutants each time, in the order of the files", async () => {
  const sources = ["src/b.ts", "src/a.ts"].map((path) => ({
    path,
    text: TEXT,
  }));
  const { mutants, files } = await instrument(sources);
  assertEquals((await instrument(sources)).mutants, mutants);
  assertEquals(files.map(({ path }) => path), ["src/b.ts", "src/a.ts"]);
  assertEquals([...new Set(mutants.map(({ file }) => file))], [
    "src/b.ts",
    "src/a.ts",
  ]);
});

Deno.test("describeMutant() shows the place, the original and the mutant, each on one line", () => {
  assertEquals(
    describeMutant({
      file: "src/a.ts",
      start: 0,
      end: 1,
      line: 3,
      lineText: "return [",
      original: `[\n  1,\n  2,\n]`,
      replacement: "[]",
    }),
    "src/a.ts:3\n  - [ 1, 2, ]\n  + []",
  );
});
