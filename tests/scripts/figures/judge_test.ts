import { assertEquals } from "@std/assert";
import type { Goal } from "../../../scripts/figures/figure.ts";
import { judge } from "../../../scripts/figures/judge.ts";
import type { Unit } from "../../../scripts/figures/quantity.ts";

function goal(
  side: Goal["side"],
  limit: number,
  measured: number,
  unit: Unit,
): Goal {
  return {
    what: "something",
    side,
    limit: { value: limit, unit },
    measured: { value: measured, unit },
  };
}

Deno.test("judge() says that a goal is met, at its limit as well", () => {
  assertEquals(judge(goal("at most", 3_000, 2_999, "B")), "met");
  assertEquals(judge(goal("at most", 3_000, 3_000, "B")), "met");
  assertEquals(judge(goal("at least", 20, 20, "×")), "met");
});

Deno.test("judge() says by how much a goal is missed", () => {
  assertEquals(judge(goal("at most", 15, 18.26, "µs")), "missed by 3.3 µs");
  assertEquals(judge(goal("at least", 20, 11.5, "×")), "missed by 8.50×");
});

Deno.test("judge() does not call the difference of percentages one of them", () => {
  assertEquals(judge(goal("at most", 5, 12.8, "%")), "missed by 7.8 points");
});

Deno.test("judge() goes by what is read of a figure", () => {
  assertEquals(judge(goal("at most", 1.2, 1.204, "×")), "met");
  assertEquals(judge(goal("at most", 1.2, 1.206, "×")), "missed by 0.01×");
});

Deno.test("judge() never calls a goal met of which nothing was measured", () => {
  assertEquals(judge(goal("at most", 5, NaN, "ms")), "not measured");
});
