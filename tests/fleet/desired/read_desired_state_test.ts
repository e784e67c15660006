import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UsageError } from "../../../mod.ts";
import {
  type DesiredState,
  planFleet,
  readDesiredState,
} from "../../../src/fleet/mod.ts";
import { UUID } from "../setup.ts";

/** What is wrong with a value, a line for each. */
function mistakes(value: unknown): string[] {
  const result = readDesiredState(value);
  return result.ok
    ? []
    : result.issues.map(({ path, message }) => `${path} ${message}`);
}

Deno.test("readDesiredState() gives back a state that is right, as it is", () => {
  const desired = {
    connectors: [{
      uuid: UUID,
      name: "Connecteur de test",
      hidden: false,
      sync_frequency: 0.5,
      sync_periodicity: 24,
      sources: [{
        name: "openapi",
        auth_mechanism: "decoupled",
        disabled: true,
      }, { name: "aggregator" }],
    }],
    selections: [
      { select: {}, hidden: true },
      { select: { country: "fr", product: "pay", capability: "new" } },
    ],
  };
  const result = readDesiredState(desired);
  assertEquals(result, { ok: true, desired });
  assertEquals(result.ok && result.desired === desired, true);
  assertEquals(readDesiredState({}).ok, true);
});

Deno.test("readDesiredState() tells of everything that is wrong at once, by path", () => {
  const value = {
    connectors: [
      { uuid: UUID, hiden: true },
      { uuid: UUID.toUpperCase(), sync_frequency: "24" },
      { hidden: "yes" },
      {
        uuid: "../banks",
        sources: [
          { name: "openapi", disable: true },
          { name: "openapi", auth_mechanism: null },
          { disabled: "2026-01-01 00:00:00" },
        ],
      },
    ],
    selection: [],
    selections: [
      { select: { country: "FR" } },
      { select: { country: "fr" }, uuid: UUID },
      { select: { countries: ["FR"], product: "" } },
      { hidden: true },
    ],
  };
  assertEquals(mistakes(value), [
    'connectors[0].hiden is not a key that exists: did you mean "hidden"?',
    'connectors[1].sync_frequency must be a number above 0: got "24"',
    "connectors[1].uuid is the same as connectors[0].uuid: put the two together",
    'connectors[2].hidden must be true or false: got "yes"',
    "connectors[2].uuid is missing",
    'connectors[3].uuid must be of letters, digits and hyphens: got "../banks"',
    'connectors[3].sources[0].disable is not a key that exists: did you mean "disabled"?',
    "connectors[3].sources[1].auth_mechanism must be a string that is not empty: got null",
    "connectors[3].sources[1].name is the same as connectors[3].sources[0].name: put the two together",
    'connectors[3].sources[2].disabled must be true or false: got "2026-01-01 00:00:00"',
    "connectors[3].sources[2].name is missing",
    'selection is not a key that exists: did you mean "selections"?',
    "selections[1].uuid is not a key that exists: use select, hidden, sync_frequency, sync_periodicity, sources",
    "selections[1].select is the same as selections[0].select: put the two together",
    "selections[2].select.countries is not a key that exists: use country, product, capability",
    'selections[2].select.product must be a string that is not empty: got ""',
    "selections[3].select is missing",
  ]);
});

for (const key of ["sync_frequency", "sync_periodicity"]) {
  Deno.test(`readDesiredState() takes nothing for '${key}' but a number above 0`, () => {
    for (const value of ["24", 0, -1, null, true, [24], {}, NaN, Infinity]) {
      const [mistake = ""] = mistakes({
        connectors: [{ uuid: UUID, [key]: value }],
      });
      assertEquals(
        mistake.startsWith(`connectors[0].${key} must be a number above 0`),
        true,
        mistake,
      );
    }
  });
}

Deno.test("readDesiredState() tells what is there instead of an object or a list", () => {
  assertEquals(mistakes([]), [" must be an object: got an array"]);
  assertEquals(mistakes(null), [" must be an object: got null"]);
  assertEquals(mistakes({ connectors: { [UUID]: {} }, selections: 1 }), [
    "connectors must be an array: got an object",
    "selections must be an array: got 1",
  ]);
  assertEquals(
    mistakes({ connectors: [UUID], selections: [{ select: "FR" }] }),
    [
      `connectors[0] must be an object: got "${UUID}"`,
      'selections[0].select must be an object: got "FR"',
    ],
  );
});

Deno.test("readDesiredState() takes keys of every object for ones like any other", () => {
  const value = JSON.parse(
    `{ "__proto__": 1, "connectors": [{ "uuid": "${UUID}", "constructor": 1 }] }`,
  );
  assertEquals(mistakes(value), [
    "__proto__ is not a key that exists: use connectors, selections",
    "connectors[0].constructor is not a key that exists: use uuid, name, hidden, sync_frequency, sync_periodicity, sources",
  ]);
});

Deno.test("planFleet() refuses a desired state that is wrong, with all mistakes", () => {
  // As a caller in JavaScript might have it.
  const desired: DesiredState = JSON.parse(
    `{ "connectors": [{ "uuid": "${UUID}", "hiden": true }], "x": 1 }`,
  );
  const error = assertThrows(() => planFleet([], desired), UsageError);
  assertEquals(error.message.split("\n"), [
    "Cannot plan as the desired state has mistakes:",
    '  connectors[0].hiden is not a key that exists: did you mean "hidden"?',
    "  x is not a key that exists: use connectors, selections",
  ]);
});

Deno.test("readDesiredState() says of any JSON whether it can be planned for", () => {
  const key = fc.constantFrom(
    "connectors",
    "selections",
    "select",
    "uuid",
    "sources",
    "name",
    "hidden",
    "country",
    "disabled",
    "sync_frequency",
    "x",
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, true, 24, -1, UUID, "FR", "", "a/b"),
      fc.array(tie("json"), { maxLength: 3 }),
      fc.dictionary(key, tie("json"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(fc.property(json, (value) => {
    const result = readDesiredState(value);
    if (result.ok) planFleet([], result.desired);
    else assertEquals(result.issues.length > 0, true);
  }));
});
