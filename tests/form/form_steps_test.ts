import { assertEquals } from "@std/assert";
import { formSteps, type StepsInput } from "../../src/form/mod.ts";
import { fieldOf, sourceOf } from "./setup.ts";

function connectorOf(
  sources: Record<string, unknown>[],
  fields: Record<string, unknown>[] = [],
): StepsInput {
  return {
    restricted: false,
    sources: sources.map(sourceOf),
    fields: fields.map(fieldOf),
  };
}

/** The steps in short: the kind, and the names of the fields if there are any. */
function show(steps: ReturnType<typeof formSteps>): string[] {
  return steps.map((step) =>
    step.kind === "form"
      ? `form of ${step.fields.map(({ name }) => name).join()}`
      : step.kind
  );
}

Deno.test("formSteps() takes the enabled sources by priority, and by id where it is the same", () => {
  const steps = formSteps(connectorOf([
    { id: 4, priority: 2 },
    { id: 3, priority: 1, disabled: "2026-01-01 00:00:00" },
    { id: 2, priority: 1 },
    { id: 1, priority: 1 },
  ]));
  assertEquals(steps.map(({ source }) => source.id), [1, 2, 4]);
});

Deno.test("formSteps() leaves the order of the connector's sources as it is", () => {
  const connector = connectorOf([{ id: 2, priority: 2 }, { id: 1 }]);
  formSteps(connector);
  assertEquals(connector.sources.map(({ id }) => id), [2, 1]);
});

Deno.test("formSteps() tells forms, redirects and the unrecognized apart", () => {
  const steps = formSteps(connectorOf([
    { id: 1, auth_mechanism: "credentials" },
    { id: 2, auth_mechanism: "webauth" },
    { id: 3, auth_mechanism: "decoupled" },
    { id: 4, auth_mechanism: null },
  ]));
  assertEquals(show(steps), [
    "form of ",
    "redirect",
    "unrecognized",
    "unrecognized",
  ]);
  const mechanisms = steps.map((step) =>
    step.kind === "unrecognized" ? step.mechanism : ""
  );
  assertEquals(mechanisms.slice(2).map(String), ["decoupled", "null"]);
});

Deno.test("formSteps() takes the fields of the source and the mechanism, in the order given", () => {
  const [step] = formSteps(connectorOf([{ name: "directaccess" }], [
    { name: "b", connector_sources: ["directaccess", "openapi"] },
    { name: "no", connector_sources: ["openapi"] },
    { name: "never", auth_mechanisms: ["webauth"] },
    { name: "a", auth_mechanisms: ["credentials"] },
    { name: "always", connector_sources: [], auth_mechanisms: [] },
    { name: "absent" },
  ]));
  assertEquals(show(step ? [step] : []), ["form of b,a,always,absent"]);
});

Deno.test("formSteps() asks for a field only once", () => {
  const steps = formSteps(connectorOf(
    [{ id: 1, name: "directaccess" }, { id: 2, name: "fallback" }],
    [
      { name: "login" },
      { name: "login", type: "password" },
      { name: "pin", connector_sources: ["fallback"] },
    ],
  ));
  assertEquals(show(steps), ["form of login", "form of pin"]);
});

Deno.test("formSteps() does not count what a redirect would have asked for", () => {
  const steps = formSteps(connectorOf(
    [{ id: 1, auth_mechanism: "webauth" }, { id: 2, name: "fallback" }],
    [{ name: "login" }],
  ));
  assertEquals(show(steps), ["redirect", "form of login"]);
});

Deno.test("formSteps() uses another mechanism where a source offers it", () => {
  const connector = connectorOf([
    {
      id: 1,
      auth_mechanism: "webauth",
      available_auth_mechanisms: ["webauth", "credentials"],
    },
    {
      id: 2,
      auth_mechanism: "webauth",
      available_auth_mechanisms: ["webauth"],
    },
  ]);
  assertEquals(show(formSteps(connector)), ["redirect", "redirect"]);
  assertEquals(show(formSteps(connector, { mechanism: "credentials" })), [
    "form of ",
    "redirect",
  ]);
});

Deno.test("formSteps() makes the steps of a payment of its fields", () => {
  const connector = connectorOf([{ id: 1 }], [{ name: "login" }]);
  const fields = [fieldOf({ name: "payer_iban" })];
  assertEquals(show(formSteps(connector, { fields })), ["form of payer_iban"]);
});

Deno.test("formSteps() has no steps where there is nothing to show", () => {
  const disabled = { disabled: "2026-01-01 00:00:00" };
  assertEquals(formSteps(connectorOf([])), []);
  assertEquals(formSteps(connectorOf([disabled, disabled])), []);
  assertEquals(formSteps({ ...connectorOf([{}]), restricted: true }), []);
});

Deno.test("formSteps() takes what was not expanded, from callers in JavaScript, for nothing", () => {
  const { sources } = connectorOf([{}]);
  assertEquals(formSteps({ restricted: false } as never), []);
  assertEquals(show(formSteps({ restricted: false, sources } as never)), [
    "form of ",
  ]);
});
