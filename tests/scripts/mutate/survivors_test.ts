import { assertEquals } from "@std/assert";
import {
  findOutdated,
  findSurvivor,
  instrument,
  type Survivor,
} from "../../../scripts/mutate/mod.ts";

const known: Survivor[] = JSON.parse(
  await Deno.readTextFile("scripts/mutate/survivors.json"),
);

Deno.test("every mutant of survivors.json still exists, and has a reason", async () => {
  const paths = [...new Set(known.map(({ file }) => file))];
  const sources = await Promise.all(
    paths.map(async (path) => ({ path, text: await Deno.readTextFile(path) })),
  );
  const { mutants } = await instrument(sources);
  assertEquals(findOutdated(known, mutants), []);
  assertEquals(
    known.filter(({ reason }) => !/^[A-Z].{20,}\.$/.test(reason)),
    [],
  );
});

Deno.test("a survivor is found by its place, its original and its mutant, wherever the line is now", () => {
  const survivor: Survivor = {
    file: "src/a.ts",
    line: "return a < b;",
    original: "a < b",
    mutant: "a <= b",
    reason: "The two are never equal.",
  };
  const mutant = {
    file: "src/a.ts",
    start: 7,
    end: 12,
    line: 40,
    lineText: "return a < b;",
    original: "a < b",
    replacement: "a <= b",
  };
  assertEquals(findSurvivor(mutant, [survivor]), survivor);
  for (
    const other of [
      { file: "src/b.ts" },
      { lineText: "if (a < b)" },
      { original: "a<b" },
      { replacement: "true" },
    ]
  ) {
    assertEquals(findSurvivor({ ...mutant, ...other }, [survivor]), undefined);
    assertEquals(findOutdated([survivor], [{ ...mutant, ...other }]), [
      survivor,
    ]);
  }
  assertEquals(findOutdated([survivor], [mutant]), []);
});
