import { assertEquals } from "@std/assert";
import {
  formSteps,
  type NoStepsReason,
  noStepsReason,
  type StepsInput,
} from "../../src/form/mod.ts";
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

/** The steps in short: the kind, and the names of the fields. */
function show(steps: ReturnType<typeof formSteps>): string[] {
  return steps.map((step) =>
    step.kind === "unrecognized"
      ? step.kind
      : `${step.kind} of ${step.fields.map(({ name }) => name).join()}`
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
    "redirect of ",
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

Deno.test("formSteps() asks before a redirect for what belongs to it, and not again later", () => {
  const steps = formSteps(connectorOf(
    [
      { id: 1, name: "openapi", auth_mechanism: "webauth" },
      { id: 2, name: "directaccess" },
    ],
    [
      { name: "website", auth_mechanisms: ["webauth", "credentials"] },
      { name: "region", connector_sources: ["openapi"] },
      { name: "login", auth_mechanisms: ["credentials"] },
    ],
  ));
  assertEquals(show(steps), ["redirect of website,region", "form of login"]);
});

Deno.test("formSteps() asks for nothing for a mechanism that it does not know", () => {
  const steps = formSteps(connectorOf(
    [{ id: 1, auth_mechanism: "decoupled" }, { id: 2, name: "fallback" }],
    [{ name: "login" }],
  ));
  assertEquals(show(steps), ["unrecognized", "form of login"]);
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
  assertEquals(show(formSteps(connector)), ["redirect of ", "redirect of "]);
  assertEquals(show(formSteps(connector, { mechanism: "credentials" })), [
    "form of ",
    "redirect of ",
  ]);
});

Deno.test("noStepsReason() says why formSteps() has nothing to show", () => {
  const disabled = { disabled: "2026-01-01 00:00:00" };
  const { sources, fields } = connectorOf([{}]);
  // As callers in JavaScript may have it.
  const unexpanded = { restricted: false } as StepsInput;
  const cases: [StepsInput, NoStepsReason | undefined][] = [
    [{ ...connectorOf([{}]), restricted: true }, "restricted"],
    [{ ...unexpanded, restricted: true }, "restricted"],
    [unexpanded, "notExpanded"],
    [{ ...unexpanded, sources }, "notExpanded"],
    [{ ...unexpanded, fields }, "notExpanded"],
    [connectorOf([]), "noSources"],
    [connectorOf([disabled, disabled]), "allDisabled"],
    [connectorOf([disabled, {}]), undefined],
  ];
  for (const [connector, reason] of cases) {
    assertEquals(noStepsReason(connector), reason);
    assertEquals(formSteps(connector).length === 0, reason !== undefined);
  }
});
