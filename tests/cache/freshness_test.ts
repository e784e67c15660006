import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { ageOf, stateOf } from "../../src/cache/freshness.ts";

Deno.test("stateOf() is fresh, then stale, then expired", () => {
  const freshness = { fresh: 10, stale: 5 };
  assertEquals(
    [0, 9, 10, 14, 15, Infinity].map((age) => stateOf(age, freshness)),
    ["fresh", "fresh", "stale", "stale", "expired", "expired"],
  );
});

Deno.test("stateOf() finds no fresh or stale value if both times are 0", () => {
  assertEquals(stateOf(0, { fresh: 0, stale: 0 }), "expired");
  assertEquals(stateOf(0, { fresh: 0, stale: 1 }), "stale");
  assertEquals(stateOf(1e12, { fresh: Infinity, stale: 0 }), "fresh");
});

Deno.test("ageOf() is the same if the clock was set back, and never negative", () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), (one, other) => {
    assertEquals(ageOf({ at: one }, other), ageOf({ at: other }, one));
    assertEquals(ageOf({ at: one }, other) >= 0, true);
  }));
});

Deno.test("ageOf() is infinite if there is no value, or if its age is unknown", () => {
  assertEquals(ageOf(undefined, 5), Infinity);
  assertEquals(ageOf({ at: NaN }, 5), Infinity);
  assertEquals(ageOf({ at: 5 }, NaN), Infinity);
});
