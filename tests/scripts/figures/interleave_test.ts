import { assertEquals } from "@std/assert";
import { interleave, median } from "../../../scripts/figures/interleave.ts";

Deno.test("interleave() measures in turn, every second round backwards", async () => {
  const measured: string[] = [];
  await interleave(["a", "b", "c"], { warmUp: 1, counted: 2 }, (subject) => {
    measured.push(subject);
    return 0;
  });
  assertEquals(measured.join(""), "abccbaabc");
});

Deno.test("interleave() gives the median of each, without the warm-up", async () => {
  const values = { slow: [900, 5, 9, 7], quick: [800, 3, 1, 2] };
  const medians = await interleave(
    [values.slow, values.quick],
    { warmUp: 1, counted: 3 },
    (left) => left.shift() ?? NaN,
  );
  assertEquals(medians, [7, 2]);
});

Deno.test("interleave() measures the same subject more than once, if it is there twice", async () => {
  let time = 0;
  const medians = await interleave(
    ["same", "same"],
    { warmUp: 0, counted: 1 },
    () => ++time,
  );
  assertEquals(medians, [1, 2]);
});

Deno.test("median() takes the value in the middle, whatever the order", () => {
  assertEquals(median([10, 9, 2]), 9);
  assertEquals(median([1, 2, 3, 4]), 3);
  assertEquals(median([]), NaN);
});
