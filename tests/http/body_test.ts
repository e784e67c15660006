import { assertEquals, assertThrows } from "@std/assert";
import { writeBody } from "../../src/http/body.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("writeBody() writes values of JSON, and leaves out undefined ones", () => {
  assertEquals(
    writeBody("test", { a: [1, null, "é", true], b: undefined, c: { d: 0.5 } }),
    '{"a":[1,null,"é",true],"c":{"d":0.5}}',
  );
});

Deno.test("writeBody() refuses values that JSON does not have, by key", () => {
  for (
    const [value, shown] of [
      [NaN, "NaN"],
      [Infinity, "Infinity"],
      [-Infinity, "-Infinity"],
      [1n, "1"],
    ] as const
  ) {
    for (const body of [{ period: value }, { a: [{ period: value }] }]) {
      assertThrows(
        () => writeBody("change a connector", body),
        UsageError,
        `Cannot change a connector as 'period' must be a value of JSON: got ${shown}`,
      );
    }
  }
  for (const value of [() => 1, Symbol("a"), new Date(NaN)]) {
    assertThrows(
      () => writeBody("test", { hidden: value }),
      UsageError,
      "'hidden' must be a value of JSON",
    );
  }
});

Deno.test("writeBody() refuses cycles, and getters that throw", () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = { cycle };
  const throwing = {
    toJSON() {
      throw new Error("secret");
    },
  };
  for (const body of [cycle, throwing]) {
    const { message } = assertThrows(
      () => writeBody("test", body),
      UsageError,
      "Cannot test as 'body' must be an object without cycles whose values can be read",
    );
    assertEquals(message.includes("secret"), false);
  }
});

Deno.test("writeBody() refuses values that are not objects", () => {
  for (const body of [undefined, null, 1, "{}", true]) {
    assertThrows(
      () => writeBody("test", body),
      UsageError,
      "'body' must be an object",
    );
  }
});
