import { assertThrows } from "@std/assert";
import { UsageError } from "../../mod.ts";
import { requireArray } from "../../src/model/internal.ts";

Deno.test("requireArray() takes arrays, and refuses anything else", () => {
  requireArray("plan", "current", []);
  for (
    const [value, got] of [
      [undefined, "nothing"],
      [null, "null"],
      [{ length: 0 }, "an object"],
      ["bank", '"bank"'],
    ] as const
  ) {
    assertThrows(
      () => requireArray("plan", "current", value),
      UsageError,
      `Cannot plan as 'current' must be an array: got ${got}`,
    );
  }
});
