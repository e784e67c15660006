import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { chooseSeed } from "../../../scripts/test/choose_seed.ts";

Deno.test("chooseSeed() gives the same seed every time, unless another is asked for", () => {
  const unused = () => NaN;
  assertEquals(chooseSeed(undefined, unused), chooseSeed(undefined, unused));
  assertEquals(chooseSeed("42", unused), 42);
  assertEquals(chooseSeed("random", () => 0.5), 2 ** 30);
});

Deno.test("chooseSeed() refuses what is no seed", () => {
  for (const asked of ["", "-1", "1.5", "Random", "1e3"]) {
    assertThrows(
      () => chooseSeed(asked, Math.random),
      RangeError,
      `must be a whole number or "random": got "${asked}"`,
    );
  }
});

Deno.test("property tests run with the seed of the run", () => {
  const asked = Deno.env.get("PROPERTY_SEED");
  const { seed } = fc.check(fc.property(fc.nat(), () => true));
  assert(
    asked === undefined || asked === "random" || seed === Number(asked),
    `${seed}`,
  );
});
