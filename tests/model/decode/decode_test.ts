import {
  assert,
  assertEquals,
  assertFalse,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import {
  decodeConnector,
  decodeConnectorField,
  decodeConnectorFieldList,
  decodeConnectorList,
  decodeConnectorSource,
  decodeConnectorSourceList,
  DecodeError,
} from "../../../src/model/mod.ts";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import type { Json } from "../../../src/sandbox/json.ts";
import {
  complete,
  CONNECTOR,
  type Description,
  SOURCE,
} from "../../hostile/slow_checker.ts";

const MINIMAL = { id: 1, uuid: "a", name: "b", charged: true, beta: false };

Deno.test("decodeConnector() answers with the very same object, completed", () => {
  const value = { ...MINIMAL, further: { a: 1 } };
  const connector = decodeConnector(value);
  assertStrictEquals<unknown>(connector, value);
  assertEquals<unknown>(
    value,
    complete({ ...MINIMAL, further: { a: 1 } }, CONNECTOR, []),
  );
  const { hidden, products, restricted } = connector;
  assertEquals([hidden, products, restricted], [null, [], false]);
});

Deno.test("decodeConnector() makes empty lists of null ones, those of an expansion too", () => {
  const connector = decodeConnector({
    ...MINIMAL,
    products: null,
    capabilities: null,
    sources: null,
    fields: null,
    payment_fields: null,
    countries: null,
  });
  assertEquals(connector.products, []);
  assertEquals(connector.capabilities, []);
  assertEquals(connector.sources, []);
  assertEquals(connector.fields, []);
  assertEquals(connector.payment_fields, []);
  assertEquals(connector.countries, []);
});

Deno.test("decodeConnector() leaves payment settings as they are: absent is unknown", () => {
  const settings = { execution_date_types: [], minimum_amount: null };
  const connector = decodeConnector({ ...MINIMAL, payment_settings: settings });
  assertEquals<unknown>(connector.payment_settings, {
    execution_date_types: [],
    minimum_amount: null,
  });
});

Deno.test("decodeConnector() names every issue by its path", () => {
  const { issues } = assertThrows(
    () =>
      decodeConnector({
        ...MINIMAL,
        id: 2 ** 53,
        code: 30004,
        hidden: "no",
        restricted: "no",
        capabilities: ["bank", 42],
        sync_frequency: Infinity,
        payment_settings: {
          minimum_amount: { instant: "1" },
          is_app_to_app_used: [],
        },
        fields: [
          { name: "a", label: "b", type: "list", values: 42 },
          { name: "a", label: "b", type: "list", values: [{ label: "c" }] },
          { name: "a", label: "b", type: "text", values: 42, required: "yes" },
          null,
        ],
        stability: "stable",
      }),
    DecodeError,
  );
  assertEquals(
    issues.map(({ path, expected }) => `${path}: ${expected}`),
    [
      "id: an integer",
      "hidden: a boolean",
      "code: a string",
      "sync_frequency: a number",
      "restricted: a boolean",
      "capabilities[1]: a string",
      "payment_settings.is_app_to_app_used: an object",
      "payment_settings.minimum_amount.instant: a number",
      "fields[0].values: an array",
      "fields[1].values[0].value: a string",
      "fields[2].required: a boolean",
      "fields[3]: an object",
    ],
  );
});

/** What is sound of a rule's kind, as small as it may be. */
function soundValueOf({ is }: Description[string]): unknown {
  if (Array.isArray(is)) return [];
  if (typeof is === "object") return smallestOf(is);
  return { string: "text", boolean: true, integer: 1, number: 1, anything: 1 }[
    is
  ];
}

/** An object that has only what must be there. */
function smallestOf(description: Description): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(description)
      .filter(([, { isRequired }]) => isRequired)
      .map(([key, rule]) => [key, soundValueOf(rule)]),
  );
}

/** Objects of which a single value is wrong, by the path of that value. */
function listWrongObjects(
  description: Description,
): { path: string; object: Record<string, unknown> }[] {
  const smallest = smallestOf(description);
  return Object.entries(description).flatMap(([key, rule]) => {
    const { is, isUndocumented, where } = rule;
    if (isUndocumented || where || is === "anything") return [];
    const [inner] = [is].flat();
    const isNumber = is === "integer" || is === "number";
    const wrong = {
      path: key,
      object: { ...smallest, [key]: isNumber ? "text" : 42 },
    };
    if (typeof inner !== "object") return [wrong];
    const wrongInside = listWrongObjects(inner).map(({ path, object }) =>
      Array.isArray(is)
        ? {
          path: `${key}[0].${path}`,
          object: { ...smallest, [key]: [object] },
        }
        : { path: `${key}.${path}`, object: { ...smallest, [key]: object } }
    );
    return [wrong, ...wrongInside];
  });
}

Deno.test("decodeConnectorList() rejects a wrong value of any documented key, even if nothing else is wrong", () => {
  const wrong = listWrongObjects(CONNECTOR);
  for (
    const path of ["urls", "restricted", "payment_settings.minimum_amount"]
  ) {
    assert(wrong.some((one) => one.path === path), path);
  }
  decodeConnector(smallestOf(CONNECTOR));
  for (const { path, object } of wrong) {
    const { rejected } = decodeConnectorList({ connectors: [object] });
    assertEquals(
      rejected.flatMap(({ issues }) => issues).map((issue) => issue.path),
      [`connectors[0].${path}`],
    );
  }
});

Deno.test("decodeConnector() never rejects an unknown enumeration value", () => {
  const seen: string[] = [];
  const connector = decodeConnector({
    ...MINIMAL,
    auth_mechanism: "decoupled",
    products: ["bank", "insurance"],
    payment_settings: {
      available_validate_mechanisms: ["webauth_app", "webauth", "fax"],
    },
    fields: [{ name: "a", label: "b", type: "iris-scan" }],
  }, { onUnrecognized: (path, value) => seen.push(`${path}: ${value}`) });
  assertEquals(String(connector.auth_mechanism), "decoupled");
  assertEquals(seen, [
    "auth_mechanism: decoupled",
    "payment_settings.available_validate_mechanisms[2]: fax",
    "products[1]: insurance",
    "fields[0].type: iris-scan",
  ]);
});

Deno.test("decodeConnector() describes every kind of value", () => {
  const circular: unknown[] = [];
  circular.push(circular);
  for (
    const [value, received] of [
      [10n, "10"],
      [NaN, "NaN"],
      [Symbol("s"), "Symbol(s)"],
      [circular, "an array"],
      [undefined, "nothing"],
      ["x".repeat(99), `"${"x".repeat(39)}…`],
    ]
  ) {
    const { issues } = assertThrows(
      () => decodeConnector({ ...MINIMAL, id: value }),
      DecodeError,
    );
    assertEquals(issues.map(({ received }) => received), [received]);
  }
});

Deno.test("decodeConnectorList() leaves a rejected row as the server sent it", () => {
  const row = { ...MINIMAL, sources: [{ id: 1 }], name: null };
  const copy = structuredClone(row);
  const { rejected } = decodeConnectorList({ connectors: [row] });
  assertStrictEquals(rejected[0]?.value, row);
  assertEquals(row, copy);
});

Deno.test("decodeConnectorList() tells of everything in the server's order", () => {
  const seen: string[] = [];
  const { connectors, rejected } = decodeConnectorList({
    connectors: [
      { ...MINIMAL, id: 1, products: ["a", "b"] },
      { ...MINIMAL, name: 1, beta: 1 },
      { ...MINIMAL, id: 2, products: ["c"] },
      null,
    ],
  }, { onUnrecognized: (path) => seen.push(path) });
  assertEquals(connectors.map(({ id }) => id), [1, 2]);
  assertEquals(
    rejected.map((
      { index, issues },
    ) => [index, issues.map(({ path }) => path)]),
    [[1, ["connectors[1].name", "connectors[1].beta"]], [3, ["connectors[3]"]]],
  );
  assertEquals(seen, [
    "connectors[0].products[0]",
    "connectors[0].products[1]",
    "connectors[2].products[0]",
  ]);
});

Deno.test("decodeConnectorList() has no total if the server has none", () => {
  assertEquals(decodeConnectorList({ connectors: [] }).total, null);
  assertEquals(decodeConnectorList({ connectors: [], total: 5 }).total, 5);
});

Deno.test("decodeConnectorSource() and decodeConnectorSourceList() complete sources", () => {
  const source = { id: 1, id_connector: 2, name: "openapi", priority: 0 };
  const expected: unknown = {
    ...source,
    auth_mechanism: null,
    available_auth_mechanisms: [],
    disabled: null,
    account_usages: [],
  };
  assertEquals<unknown>(decodeConnectorSource({ ...source }), expected);
  const { sources } = decodeConnectorSourceList({ sources: [{ ...source }] });
  assertEquals<unknown>(sources[0], expected);
});

Deno.test("decodeConnectorField() completes fields: only a list must have values", () => {
  const field = { name: "a", label: "b", type: "text" };
  const completed = {
    connector_sources: [],
    auth_mechanisms: [],
    description: null,
    required: true,
    regex: null,
  };
  assertEquals<unknown>(decodeConnectorField({ ...field }), {
    ...field,
    ...completed,
  });
  assertEquals<unknown>(decodeConnectorField({ ...field, type: "list" }), {
    ...field,
    type: "list",
    ...completed,
    values: [],
  });
});

Deno.test("decodeConnector() has each key of expand, even if the server left it out", () => {
  const asked = {
    sources: [],
    fields: [],
    payment_fields: [],
    countries: [],
    urls: null,
  };
  const plain = decodeConnector({ ...MINIMAL });
  for (const [key, empty] of Object.entries(asked)) {
    assertEquals(key in plain, false);
    const connector = decodeConnector({ ...MINIMAL }, { expand: [key] });
    assertEquals<unknown>(connector, { ...plain, [key]: empty });
  }
});

Deno.test("decodeConnectorField() keeps undocumented values as they are", () => {
  const field = { name: "a", label: "b", type: "text" };
  for (const value of [null, "x", 1, [{}], { a: 1 }]) {
    const decoded: unknown = decodeConnectorField({
      ...field,
      values: value,
      value,
      ephemeral: value,
    });
    assertEquals(decoded, {
      ...field,
      values: value,
      value,
      ephemeral: value,
      connector_sources: [],
      auth_mechanisms: [],
      description: null,
      required: true,
      regex: null,
    });
  }
});

Deno.test("the mechanisms of a payment field are those of validation", () => {
  const seen: string[] = [];
  const field = {
    name: "a",
    label: "b",
    type: "text",
    auth_mechanisms: ["webauth", "webauth_app", "decoupled"],
  };
  const { payment_fields, fields } = decodeConnector(
    {
      ...MINIMAL,
      fields: [{ ...field }],
      payment_fields: [{ ...field, connector_sources: 42, description: 42 }],
    },
    {
      expand: ["fields", "payment_fields"],
      onUnrecognized: (path, value) => seen.push(`${path}: ${value}`),
    },
  );
  assertEquals<unknown>(payment_fields, [{
    ...field,
    connector_sources: 42,
    description: 42,
    required: true,
    regex: null,
  }]);
  assertEquals(fields[0]?.connector_sources, []);
  assertEquals(seen, [
    "fields[0].auth_mechanisms[1]: webauth_app",
    "fields[0].auth_mechanisms[2]: decoupled",
    "payment_fields[0].auth_mechanisms[2]: decoupled",
  ]);
});

/** The keys of a description that nobody documents. */
function undocumentedKeys(description: Description): string[] {
  return Object.entries(description)
    .filter(([, { isUndocumented }]) => isUndocumented).map(([key]) => key);
}

Deno.test("a value of an undocumented key never rejects a row, and is never told of", () => {
  const source = { id: 1, id_connector: 1, name: "openapi", priority: 0 };
  const fill = (keys: string[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, fc.jsonValue()])));
  const connectorKeys = undocumentedKeys(CONNECTOR);
  const sourceKeys = undocumentedKeys(SOURCE);
  assert(connectorKeys.includes("stability"));
  assert(sourceKeys.includes("payment_settings"));
  const further = { ...MINIMAL, stability: { status: "degraded" } };
  decodeConnector(further, { onUnrecognized: (path) => assert(false, path) });
  fc.assert(fc.property(
    fill(connectorKeys),
    fill(sourceKeys),
    (further, furtherOfSource) => {
      const told: string[] = [];
      const connector: unknown = decodeConnector(
        {
          ...MINIMAL,
          ...further,
          sources: [{ ...source, ...furtherOfSource }],
        },
        { onUnrecognized: (path) => told.push(path) },
      );
      assertEquals(told, []);
      assert(connector instanceof Object);
      for (const [key, value] of Object.entries(further)) {
        assertEquals(Reflect.get(connector, key), value);
      }
    },
  ));
});

Deno.test("decodeConnectorFieldList() sets malformed fields apart", () => {
  const { fields, rejected } = decodeConnectorFieldList({
    fields: [{ name: "a", label: "b", type: "text" }, { name: "a" }],
  });
  assertEquals(fields.map(({ name }) => name), ["a"]);
  assertEquals(
    rejected.map(({ index, issues }) => [
      index,
      ...issues.map(({ path }) => path),
    ]),
    [[1, "fields[1].type", "fields[1].label"]],
  );
});

Deno.test("a list says whether it is whole, as far as the server counts", () => {
  const wholeness = (rows: number, total?: unknown) =>
    decodeConnectorList({
      connectors: Array.from({ length: rows }, () => ({ ...MINIMAL })),
      total,
    }).isWhole;
  assertEquals(wholeness(2, 2), true);
  assertEquals(wholeness(2, 3), false);
  assertEquals(wholeness(0, 0), true);
  // A connector that came between the counting and the listing.
  assertEquals(wholeness(3, 2), true);
  assertEquals(wholeness(2), null);
  assertEquals(wholeness(2, "2"), null);
  // Rows that were rejected came as well.
  assertEquals(
    decodeConnectorList({ connectors: [42], total: 1 }).isWhole,
    true,
  );
});

Deno.test("a key __proto__ is data like any other", () => {
  const connector = decodeConnector(
    JSON.parse(
      `{"__proto__":{"hidden":true},${JSON.stringify(MINIMAL).slice(1)}`,
    ),
  );
  assertEquals(connector.hidden, null);
  assertFalse("polluted" in {});
  assertEquals(Object.getPrototypeOf(connector), Object.prototype);
});

/** Every place in a value, as the keys that lead there. */
function placesIn(value: Json): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [
    [],
    ...inner.flatMap(([key, item]) =>
      placesIn(item).map((place) => [key, ...place])
    ),
  ];
}

/** A value with another one somewhere in it. */
function replaceAt(value: Json, place: (string | number)[], other: Json): Json {
  const [key, ...rest] = place;
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      index === key ? replaceAt(item, rest, other) : item
    );
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, item]) => [
      name,
      name === key ? replaceAt(item, rest, other) : item,
    ]),
  );
}

function pathOf(place: (string | number)[]): string {
  return place.reduce<string>(
    (path, key) =>
      typeof key === "number"
        ? `${path}[${key}]`
        : path
        ? `${path}.${key}`
        : key,
    "",
  );
}

Deno.test("decodeConnectorList() accepts a changed row, or names the place that was changed", () => {
  const rows: Json[] = createCatalogue({ size: 20, future: true }).map((
    { connector, ...expansions },
  ) => ({ ...connector, ...expansions }));
  const change = fc.constantFrom(...rows).chain((row) =>
    fc.record({
      row: fc.constant(row),
      place: fc.constantFrom(...placesIn(row)),
      other: fc.constantFrom<Json>(
        ...[null, true, 42, 1.5, "text", [], {}, [null], [{}], { a: [] }],
      ),
    })
  );
  fc.assert(
    fc.property(change, ({ row, place, other }) => {
      const mutant = replaceAt(row, place, other);
      const { connectors, rejected } = decodeConnectorList({
        connectors: [mutant],
      });
      assertEquals(connectors.length + rejected.length, 1);
      if (connectors.length === 1) return;
      const [{ issues } = { issues: [] }] = rejected;
      const changed = pathOf(["connectors", 0, ...place]);
      assert(issues.length > 0);
      for (const { path } of issues) assert(path.startsWith(changed), path);
    }),
    { numRuns: 2_000 },
  );
});
