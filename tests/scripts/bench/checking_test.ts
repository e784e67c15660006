import { assertEquals } from "@std/assert";
import { SUBJECTS } from "../../../scripts/bench/checking/subjects.ts";
import { createSandbox } from "../../../src/sandbox/mod.ts";

const URL =
  "https://acme-sandbox.biapi.pro/2.0/connectors?expand=sources,fields";

/** The names of those that find an answer sound. */
function acceptedBy(answer: unknown): string[] {
  return SUBJECTS
    // This package completes what it is given, and that is not for the others.
    .filter((subject) => subject.check(structuredClone(answer)))
    .map(({ name }) => name);
}

const all = SUBJECTS.map(({ name }) => name);

Deno.test("all that check answers in the benchmark accept one of the sandbox", async () => {
  const answer = await (await createSandbox().fetch(URL)).json();
  assertEquals(acceptedBy(answer), all);
});

const sound = {
  id: 1,
  uuid: "…",
  name: "Sound",
  charged: true,
  beta: false,
  payment_settings: { minimum_amount: { instant: 1.5 } },
  stability: { status: "stable" },
  sources: [{ id: 1, id_connector: 1, name: "openapi", priority: 1 }],
  fields: [{
    name: "bank",
    label: "Bank",
    type: "list",
    values: [{ label: "One", value: "1" }],
  }],
};

Deno.test("all that check answers in the benchmark accept what leaves out all it may", () => {
  assertEquals(acceptedBy({ connectors: [sound] }), all);
});

Deno.test("all that check answers in the benchmark accept what nobody knows", () => {
  const unknown = {
    ...sound,
    auth_mechanism: "decoupled",
    capabilities: ["bank", "teleport"],
    fields: [{ name: "eye", label: "Eye", type: "iris-scan", side: "left" }],
    aura: { colour: "green" },
  };
  assertEquals(acceptedBy({ connectors: [unknown], page: 1 }), all);
});

const unsound: Record<string, unknown> = {
  "an id that is text": { id: "1" },
  "an id that is a fraction": { id: 1.5 },
  "no name": { name: null },
  "text instead of a list": { capabilities: "bank" },
  "a number in a list of texts": { products: ["bank", 1] },
  "text instead of an object": { payment_settings: "instant" },
  "an amount that is text": {
    payment_settings: { minimum_amount: { instant: "1.5" } },
  },
  "a source without a priority": {
    sources: [{ id: 1, id_connector: 1, name: "openapi" }],
  },
  "a field that is required in words": {
    fields: [{ name: "pin", label: "PIN", type: "text", required: "yes" }],
  },
  "a value of a list without a label": {
    fields: [{ name: "a", label: "A", type: "list", values: [{ value: "1" }] }],
  },
};

for (const [what, part] of Object.entries(unsound)) {
  Deno.test(`all that check answers in the benchmark refuse one with ${what}`, () => {
    const rows = [sound, { ...sound, ...part as object }];
    assertEquals(acceptedBy({ connectors: rows }), []);
  });
}
