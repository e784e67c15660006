import { assert } from "@std/assert";
import fc from "fast-check";
import { boundSteps } from "../../../src/form/pcre/cost.ts";
import { readPattern } from "../../../src/form/pcre/read_pattern.ts";
import { countSteps } from "./count_steps.ts";
import table from "./verdicts.json" with { type: "json" };

// Beyond, trying all ways takes too long for a test.
const MOST_STEPS = 200_000;

const readings = table.patterns.flatMap(({ pattern }) => {
  const reading = readPattern(pattern);
  return reading.ok ? [{ text: pattern, ...reading }] : [];
});

Deno.test("boundSteps() is never below the steps of a plain backtracking engine", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...readings),
      fc.array(fc.constantFrom("a", "b", "1", " ", "ab", "\n", "é", "@", "."), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom("", "!", "\n"),
      ({ text, pattern }, units, length, end) => {
        const value = Array.from(units.join("").repeat(length)).slice(0, length)
          .join("") + end;
        const bound = boundSteps(pattern, [...value].length);
        if (bound > MOST_STEPS) return;
        const steps = countSteps(pattern, value);
        assert(steps <= bound, `${text}: ${steps} > ${bound}`);
      },
    ),
    { numRuns: 20_000 },
  );
});

Deno.test("boundSteps() grows with the length of the value", () => {
  for (const { text, pattern } of readings) {
    const bounds = [0, 1, 2, 5, 16, 64, 250, 1000].map((length) =>
      boundSteps(pattern, length)
    );
    for (const [i, bound] of bounds.entries()) {
      assert(!(bound < (bounds[i - 1] ?? 0)), `${text}: ${bounds}`);
    }
  }
});
