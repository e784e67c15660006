import { assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Mutant } from "../../../scripts/mutate/mod.ts";
import { sample } from "../../../scripts/mutate/sample.ts";

function createMutant(file: string, start: number): Mutant {
  return {
    file,
    start,
    end: start + 1,
    line: 1,
    lineText: "a < b",
    original: "<",
    replacement: "<=",
  };
}

const MUTANTS = Array.from(
  { length: 50 },
  (_, index) => createMutant(`src/${index % 5}.ts`, index),
);

Deno.test("sample() chooses as many as asked, once each, in the order in which they came", () => {
  fc.assert(fc.property(fc.nat(80), fc.nat(), (size, seed) => {
    const chosen = sample(MUTANTS, size, seed);
    assertEquals(chosen.length, Math.min(size, MUTANTS.length));
    assertEquals(MUTANTS.filter((mutant) => chosen.includes(mutant)), chosen);
  }));
});

Deno.test("sample() chooses the same with the same seed, and others with another", () => {
  assertEquals(sample(MUTANTS, 10, 1), sample([...MUTANTS], 10, 1));
  assertEquals(
    JSON.stringify(sample(MUTANTS, 10, 1)) ===
      JSON.stringify(sample(MUTANTS, 10, 2)),
    false,
  );
});

Deno.test("sample() takes a part of what it takes when asked for more", () => {
  const few = sample(MUTANTS, 10, 1);
  const many = sample(MUTANTS, 20, 1);
  assertEquals(many.filter((mutant) => few.includes(mutant)), few);
});
