import { assertEquals, assertThrows } from "@std/assert";
import {
  invalidArgument,
  requireInteger,
  requireNumber,
} from "../../src/model/internal.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("invalidArgument() says what was attempted, what is wrong and what would be right", () => {
  assertEquals(
    invalidArgument("apply the plan", "concurrency", "a number", "4").message,
    `Cannot apply the plan as 'concurrency' must be a number: got "4"`,
  );
  assertEquals(
    invalidArgument("apply the plan", "plan", "a plan", undefined).message,
    "Cannot apply the plan as 'plan' must be a plan: got nothing",
  );
});

Deno.test("invalidArgument() does not tell what it is not given, as that may be a secret", () => {
  assertEquals(
    invalidArgument("call the API", "token", "letters and digits").message,
    "Cannot call the API as 'token' must be letters and digits",
  );
});

Deno.test("requireNumber() takes numbers from the least one on, and infinity", () => {
  for (const value of [2, 2.5, 1e300, Infinity]) {
    requireNumber("wait", "time", value, 2);
  }
  requireNumber("wait", "time", 0);
});

Deno.test("requireInteger() takes integers from the least one on, and infinity", () => {
  for (const value of [1, 2, 1e15, Infinity]) {
    requireInteger("wait", "times", value, 1);
  }
  requireInteger("wait", "times", 0);
});

for (
  const [require, expected] of [
    [requireNumber, "a number from 1"],
    [requireInteger, "an integer from 1"],
  ] as const
) {
  Deno.test(`${require.name}() refuses all else`, () => {
    for (
      const value of [NaN, 0, -1, -Infinity, "1", "5m", null, undefined, [], {}]
    ) {
      assertThrows(
        () => require("wait", "time", value, 1),
        UsageError,
        `Cannot wait as 'time' must be ${expected}: got `,
      );
    }
  });
}

Deno.test("requireInteger() refuses fractions", () => {
  assertThrows(() => requireInteger("wait", "times", 1.5), UsageError);
});
