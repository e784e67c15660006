import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { findPlaces } from "../../src/catalog/find_places.ts";
import { distance } from "../../scripts/ranking/mod.ts";

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
        const least = Math.min(
          ...Array.from(
            { length: name.length + 1 },
            (_, end) => distance(word, name.slice(0, end)),
          ),
        );
        const budget = { left: 1_000 };
        const places = findPlaces({ word, name, budget }, 0, 0, edits);
        assertEquals(places !== undefined, least <= edits);
        const [, end = 0] = places?.at(-1) ?? [];
        if (places) {
          assert(distance(word, name.slice(0, end)) <= edits);
        }
      },
    ),
    { numRuns: 5_000 },
  );
});
