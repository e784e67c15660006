import { assert, assertEquals, assertFalse } from "@std/assert";
import * as vm from "node:vm";
import { isPowensError, listConnectors, UsageError } from "../../mod.ts";
import { settle } from "./setup.ts";

Deno.test("isPowensError() knows the errors of this copy, and nothing else", async () => {
  assert(isPowensError(new UsageError("…")));
  assert(isPowensError(await settle(listConnectors({ domain: "A" }))));
  for (const other of [new Error("…"), undefined, null, "kind", {}]) {
    assertFalse(isPowensError(other));
  }
  assertFalse(isPowensError({ kind: "usage", name: "UsageError" }));
});

Deno.test("isPowensError() knows the errors of another copy of the package", async () => {
  const copy = await import("../../src/model/usage_error.ts?copy");
  const error: unknown = new copy.UsageError("…");
  assertFalse(error instanceof UsageError);
  assert(isPowensError(error));
});

Deno.test("isPowensError() knows the errors of another realm", () => {
  // Symbols of the registry are the same in all realms, and classes are not.
  const error: unknown = vm.runInNewContext(`
    const error = new TypeError("…");
    Object.defineProperty(error, Symbol.for("@connectors/powens/error"), { value: true });
    error;
  `);
  assertFalse(error instanceof Error);
  assertEquals(isPowensError(error), true);
});
