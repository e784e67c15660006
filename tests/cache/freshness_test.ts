import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { stateOf, timeBetween } from "../../src/cache/freshness.ts";

Deno.test("stateOf() is fresh, then stale, then expired", () => {
  const freshness = { fresh: 10, stale: 5 };
  assertEquals(
    [0, 9, 10, 14, 15, Infinity, NaN].map((age) => stateOf(age, freshness)),
    ["fresh", "fresh", "stale", "stale", "expired", "expired", "expired"],
  );
});

Deno.test("stateOf() finds no fresh or stale value if both times are 0", () => {
  assertEquals(stateOf(0, { fresh: 0, stale: 0 }), "expired");
  assertEquals(stateOf(0, { fresh: 0, stale: 1 }), "stale");
  assertEquals(stateOf(1e12, { fresh: Infinity, stale: 0 }), "fresh");
});

Deno.test("timeBetween() is the same in both directions, and never negative", () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), (one, other) => {
    assertEquals(timeBetween(one, other), timeBetween(other, one));
    assertEquals(timeBetween(one, other) >= 0, true);
  }));
});
