import { assertThrows } from "@std/assert";
import { requireType } from "../../src/model/internal.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("requireType() takes what is of the type, and what is not given", () => {
  requireType("test", "now", () => 0, "function");
  requireType("test", "now", undefined, "function");
  requireType("test", "isShared", false, "boolean");
});

Deno.test("requireType() refuses what is of another type", () => {
  for (const [value, got] of [[null, "null"], [0, "0"], ["a", '"a"']]) {
    assertThrows(
      () => requireType("test", "now", value, "function"),
      UsageError,
      `Cannot test as 'now' must be a function: got ${got}`,
    );
    assertThrows(
      () => requireType("test", "isShared", value, "boolean"),
      UsageError,
      `Cannot test as 'isShared' must be a boolean: got ${got}`,
    );
  }
});
