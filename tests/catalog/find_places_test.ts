import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { buildIndex } from "../../src/catalog/build_index.ts";
import { findPlaces } from "../../src/catalog/find_places.ts";
import { createFold } from "../../src/catalog/fold.ts";

/** The optimal string alignment distance, as the textbook has it. */
function distance(a: string, b: string): number {
  const rows = Array.from(
    { length: a.length + 1 },
    (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]?.splice(
        j,
        1,
        Math.min(
          i > 0 && j > 0 ? at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]) : 0,
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          i > 1 && j > 1 && isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

Deno.test("findPlaces() finds what as many edits can reach, and nothing else", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "b", "c"),
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(
      letters,
      letters,
      fc.constantFrom(0, 1, 2),
      (word, name, edits) => {
        const index = buildIndex([
          { name, slug: "abcabc", code: null, products: [], restricted: false },
        ], createFold());
        const least = Math.min(
          ...Array.from(
            { length: name.length + 1 },
            (_, end) => distance(word, name.slice(0, end)),
          ),
        );
        const places = findPlaces(word, index, 0, edits);
        assertEquals(places !== undefined, least <= edits);
        const [, end = 0] = places?.at(-1) ?? [];
        if (places) assert(distance(word, name.slice(0, end)) <= edits);
      },
    ),
    { numRuns: 5_000 },
  );
});
