import { assert, assertFalse } from "@std/assert";
import { hasMethods } from "../../src/model/internal.ts";

Deno.test("hasMethods() finds methods of an object and of its class", () => {
  assert(hasMethods({ get() {}, set() {} }, ["get", "set"]));
  assert(hasMethods(new Headers(), ["get", "forEach"]));
});

Deno.test("hasMethods() is false if a method is missing", () => {
  for (const value of [undefined, null, 0, "redis", {}, { get: 1, set() {} }]) {
    assertFalse(hasMethods(value, ["get", "set"]));
  }
});
