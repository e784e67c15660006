import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStrictEquals,
} from "@std/assert";
import {
  ApiError,
  decodeConnector,
  decodeConnectorFieldList,
  decodeConnectorList,
  getConnector,
  isKnown,
  VALIDATE_MECHANISMS,
} from "../../mod.ts";
import { readWire, readWireText } from "./read_wire.ts";

/** A copy of parsed JSON, as an object to be changed. */
function copyOf(value: unknown): Record<string, unknown> {
  return structuredClone(Object(value));
}

/** The values of an object under the keys of another. */
function pick(value: object, keysOf: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(keysOf).map((key) => [key, Reflect.get(value, key)]),
  );
}

/** What documented keys that a connector lacks are completed with. */
const NEVER_SENT = {
  sync_frequency: null,
  sync_periodicity: null,
  transfer_mechanism: null,
};

Deno.test("the live list decodes, loses nothing, and gains what it lacks", async () => {
  const unrecognized: string[] = [];
  const { connectors, ...others } = decodeConnectorList(
    await readWire("live_list"),
    { onUnrecognized: (path) => unrecognized.push(path) },
  );
  assertEquals(unrecognized, []);
  // Three of its 37 rows were published.
  assertEquals(others, { total: 37, isWhole: false, rejected: [] });
  const { connectors: rows } = copyOf(await readWire("live_list"));
  assert(Array.isArray(rows));
  assertEquals(connectors.length, rows.length);
  for (const [index, connector] of connectors.entries()) {
    const expected = { ...rows[index], ...NEVER_SENT, payment_settings: null };
    assertEquals(pick(connector, expected), expected);
  }
});

Deno.test("the live test connector decodes, loses nothing, and gains what it lacks", async () => {
  const unrecognized: string[] = [];
  const connector = decodeConnector(await readWire("live_test_connector"), {
    expand: ["sources", "fields", "countries", "payment_fields", "urls"],
    onUnrecognized: (path) => unrecognized.push(path),
  });
  assertEquals(unrecognized, []);
  const expected = copyOf(await readWire("live_test_connector"));
  assert(Array.isArray(expected.fields));
  const completed = {
    ...expected,
    ...NEVER_SENT,
    fields: expected.fields.map((field) => ({ ...field, description: null })),
  };
  assertEquals(pick(connector, completed), completed);
});

Deno.test("the live test connector says what its type says", async () => {
  const connector = decodeConnector(await readWire("live_test_connector"), {
    expand: ["sources", "fields", "countries", "payment_fields", "urls"],
  });
  assertEquals(connector.urls, []);
  assertEquals(connector.countries, [{ id: "fr", name: "France" }]);
  assertEquals(
    connector.fields.map(({ name, type, required }) => [name, type, required]),
    [
      ["login", "text", true],
      ["password", "password", true],
      ["openapiwebsite", "list", false],
      ["directaccesswebsite", "list", false],
    ],
  );
  const [field] = connector.payment_fields;
  assert(field?.type === "list");
  assertEquals(field.values.map(({ value }) => value), [
    "legacy",
    "redirect",
    "decoupled",
  ]);
  assertEquals(
    field.auth_mechanisms.map((one) => isKnown(VALIDATE_MECHANISMS, one)),
    [true],
  );
  assertEquals(
    connector.sources.map(({ name, transfer_max_nb_instructions }) => [
      String(name),
      transfer_max_nb_instructions,
    ]),
    [["openapi", 1], ["directaccess", 1]],
  );
});

Deno.test("the connector of a client in Python decodes, and loses nothing", async () => {
  const { connectors, total, isWhole, rejected } = decodeConnectorList(
    await readWire("py_powens_bourso"),
  );
  assertEquals([total, isWhole, rejected], [null, null, []]);
  const { connectors: rows } = copyOf(await readWire("py_powens_bourso"));
  assert(Array.isArray(rows));
  const [connector] = connectors;
  assert(connector);
  const completed = {
    ...rows[0],
    sync_frequency: null,
    sync_periodicity: null,
  };
  assertEquals(pick(connector, completed), completed);
});

Deno.test("a connector of 2020 decodes, completed with what came later", async () => {
  const unrecognized: string[] = [];
  const connector = decodeConnector(
    await readWire("algoan_webhook_connector_2020"),
    { onUnrecognized: (path) => unrecognized.push(path) },
  );
  assertEquals(unrecognized, []);
  const completed = {
    ...copyOf(await readWire("algoan_webhook_connector_2020")),
    sync_periodicity: null,
    transfer_mechanism: null,
    account_usages: [],
    payment_settings: null,
    products: [],
  };
  assertEquals(pick(connector, completed), completed);
});

Deno.test("the payment settings of the documentation decode as they are", async () => {
  const settings = await readWire("docs_payment_settings");
  const unrecognized: string[] = [];
  const connector = decodeConnector(
    {
      id: 1,
      uuid: "a",
      name: "b",
      charged: true,
      beta: false,
      payment_settings: settings,
    },
    { onUnrecognized: (path) => unrecognized.push(path) },
  );
  assertEquals(unrecognized, []);
  assertStrictEquals<unknown>(connector.payment_settings, settings);
  assertEquals(settings, await readWire("docs_payment_settings"));
});

Deno.test("the fields of the documentation decode: what does not say is required", async () => {
  const { payment_fields, ...guide } = copyOf(
    await readWire("docs_guides_fields"),
  );
  assertEquals<unknown>(decodeConnectorFieldList(guide), {
    fields: [{
      name: "website",
      label: "Type de compte",
      type: "list",
      auth_mechanisms: ["webauth"],
      values: [],
      connector_sources: [],
      description: null,
      regex: null,
      required: true,
    }],
    total: null,
    isWhole: null,
    rejected: [],
  });
  const connector = decodeConnector({
    id: 1,
    uuid: "a",
    name: "b",
    charged: true,
    beta: false,
    payment_fields,
  }, { expand: ["payment_fields"] });
  assertEquals<unknown>(connector.payment_fields, [{
    name: "website",
    label: "Cas d'usage",
    type: "list",
    auth_mechanisms: ["webauth"],
    values: [{ label: "Particuliers", value: "par" }],
    regex: null,
    required: false,
  }]);
});

Deno.test("a bank of 2014 is set apart, with what it lacks", async () => {
  const { connectors, total, isWhole, rejected } = decodeConnectorList(
    await readWire("openapi_example_banks_2014"),
  );
  assertEquals([connectors, total, isWhole], [[], 41, false]);
  assertEquals(rejected.map(({ index, issues }) => ({ index, issues })), [{
    index: 0,
    issues: [
      { path: "banks[0].uuid", expected: "a string", received: "nothing" },
      { path: "banks[0].charged", expected: "a boolean", received: "nothing" },
      { path: "banks[0].beta", expected: "a boolean", received: "nothing" },
    ],
  }]);
});

Deno.test("every shape that the vendor's OpenAPI allows decodes, except an id that lost digits", async () => {
  const { connectors, rejected } = decodeConnectorList(
    await readWire("sdk_spec_shapes"),
  );
  assertEquals(rejected.map(({ index, issues }) => ({ index, issues })), [{
    index: 0,
    issues: [{
      path: "connectors[0].id",
      expected: "an integer",
      received: "9007199254740992",
    }],
  }]);
  const [spec, num] = connectors;
  assertEquals(spec?.name, "spec");
  assertEquals(spec?.urls, ["https://www.a.example"]);
  assertEquals(spec?.sync_periodicity, 1.5);
  assertEquals([spec?.sources, spec?.fields, spec?.countries], [[], [], []]);
  assertEquals(num?.urls, null);
  assertEquals<unknown>(num?.sources, [{
    id: 1,
    id_connector: 6,
    name: "directaccess",
    auth_mechanism: "credentials",
    priority: 0,
    available_auth_mechanisms: [],
    disabled: null,
    account_usages: [],
  }]);
  assertEquals<unknown>(num?.fields, [{
    name: "n",
    type: "number",
    auth_mechanisms: ["credentials"],
    label: "N",
    required: true,
    regex: null,
    values: null,
    connector_sources: [],
    description: null,
  }]);
});

Deno.test("the live refusal is an ApiError with what the server said", async () => {
  const body = await readWireText("live_error_401");
  const error = await getConnector(
    {
      domain: "acme-sandbox",
      fetch: () => Promise.resolve(new Response(body, { status: 401 })),
    },
    "338178e6-3d01-564f-9a7b-52ca442459bf",
  ).catch((error) => error);
  assertInstanceOf(error, ApiError);
  assertEquals([error.status, String(error.code)], [401, "unauthorized"]);
  assertEquals(error.requestId, "123");
  assertEquals(error.userMessage, null);
  assertEquals(
    error.description,
    "You don't have the required authorization parameter to access this endpoint.",
  );
});
