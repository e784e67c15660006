import { assertThrows } from "@std/assert";
import { requireObject } from "../../src/model/internal.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("requireObject() takes an object", () => {
  requireObject("test", "plan", {});
});

Deno.test("requireObject() refuses all else, and says what it must be", () => {
  for (
    const [value, got] of [
      [undefined, "nothing"],
      [null, "null"],
      [[], "an array"],
      ["plan", '"plan"'],
    ] as const
  ) {
    assertThrows(
      () => requireObject("test", "plan", value),
      UsageError,
      `Cannot test as 'plan' must be an object: got ${got}`,
    );
    assertThrows(
      () => requireObject("test", "plan", value, "a plan"),
      UsageError,
      `Cannot test as 'plan' must be a plan: got ${got}`,
    );
  }
});
