import { assert, assertEquals } from "@std/assert";
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

/** A bound for a value of 100 characters, or `NaN` if there is none. */
function boundOf(text: string): number {
  const reading = readPattern(text);
  return reading.ok ? boundSteps(reading.pattern, 100) : NaN;
}

Deno.test("boundSteps() takes parts for apart just where no character of ASCII is in both", () => {
  const apart = boundOf("^a*b*$");
  const codes = fc.constantFrom(1, 2, 0x2f, 0x30, 0x39, 0x7d, 0x7e, 0x7f);
  const ranges = fc.tuple(codes, codes).map((two) => two.sort((a, b) => a - b));
  const write = (codes: number[]) =>
    `[${
      codes.map((code) => `\\x${code.toString(16).padStart(2, "0")}`).join("-")
    }]`;
  fc.assert(
    fc.property(ranges, ranges, (one, other) => {
      const [first = 0, last = 0] = one;
      const [start = 0, end = 0] = other;
      const isApart = last < start || end < first;
      const bound = boundOf(`^${write(one)}*${write(other)}*$`);
      assert(isApart ? bound === apart : bound > apart, `${one} ${other}`);
    }),
    { numRuns: 1_000 },
  );
});

Deno.test("boundSteps() takes the characters beyond ASCII for one", () => {
  const apart = boundOf("^a*b*$");
  assertEquals(boundOf("^z*é*$"), apart);
  assertEquals(boundOf("^a*[z-é]*$"), apart);
  assert(boundOf("^é*ü*$") > apart);
  assert(boundOf("^[z-é]*é*$") > apart);
  assert(boundOf("^[z-é]*z*$") > apart);
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
