import { assertEquals, assertThrows } from "@std/assert";
import { decodeConnector, UsageError } from "../../mod.ts";
import { paymentFormStep } from "../../src/form/mod.ts";
import live from "../wire/live_test_connector.json" with { type: "json" };

/** The names of the fields of a payment that a mechanism asks for. */
function namesFor(
  mechanism: string,
  payment_fields: Record<string, unknown>[],
): string[] {
  const connector = decodeConnector(
    { ...structuredClone(live), payment_fields: payment_fields.map(complete) },
    { expand: ["payment_fields"] },
  );
  const step = paymentFormStep(connector, mechanism);
  assertEquals([step.kind, step.mechanism], ["payment", mechanism]);
  return step.fields.map(({ name }) => name);
}

function complete(field: Record<string, unknown>): Record<string, unknown> {
  return { type: "text", label: "", ...field };
}

Deno.test("paymentFormStep() takes the fields of one mechanism of validation, each name once", () => {
  const fields = [
    { name: "a", auth_mechanisms: ["webauth"] },
    { name: "b", auth_mechanisms: ["webauth_embedded", "webauth"] },
    { name: "c", auth_mechanisms: ["credentials"] },
    { name: "d", auth_mechanisms: [] },
    { name: "e", connector_sources: ["openapi"] },
    { name: "a", auth_mechanisms: ["webauth"], label: "Again" },
  ];
  assertEquals(namesFor("webauth", fields), ["a", "b", "d", "e"]);
  assertEquals(namesFor("webauth_embedded", fields), ["b", "d", "e"]);
  assertEquals(namesFor("credentials", fields), ["c", "d", "e"]);
  assertEquals(namesFor("iris", fields), ["d", "e"]);
});

Deno.test("paymentFormStep() gives the list of the live connector for tests", () => {
  const connector = decodeConnector(structuredClone(live), {
    expand: ["payment_fields"],
  });
  const { fields } = paymentFormStep(connector, "webauth");
  assertEquals(fields.map(({ name, type }) => [name, String(type)]), [
    ["sca_type", "list"],
  ]);
});

Deno.test("paymentFormStep() refuses a connector that was not expanded", () => {
  assertThrows(
    // As a caller in JavaScript may have it.
    () => paymentFormStep({} as never, "webauth"),
    UsageError,
    "no 'payment_fields'",
  );
});
