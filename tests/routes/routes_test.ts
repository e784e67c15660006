import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
} from "@std/assert";
import {
  type Api,
  ApiError,
  type ConnectorList,
  DecodeError,
  getConnector,
  getConnectorSource,
  listBanks,
  listConnectors,
  listConnectorSources,
  listProviders,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  updateConnectorSource,
  UsageError,
} from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { apiOf, settle } from "../http/setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";
const BASE = "https://acme-sandbox.biapi.pro/2.0";

function setUp() {
  const sandbox = createSandbox();
  const { fetch, token, requests } = sandbox;
  const api: Api = { domain: "acme-sandbox", fetch, token, retry: false };
  return { api, sandbox, requests };
}

/** The one row of a list. */
function only<T>(rows: readonly T[]): T {
  const [row, ...others] = rows;
  assert(row !== undefined && others.length === 0);
  return row;
}

Deno.test("listConnectors() gets /connectors, without the token", async () => {
  const { api, requests } = setUp();
  const { connectors, total, rejected } = await listConnectors(api);
  assertEquals(only(requests), {
    route: "GET /connectors",
    method: "GET",
    url: `${BASE}/connectors`,
    headers: { accept: "application/json" },
    authenticated: false,
    body: undefined,
  });
  assert(connectors.length >= 80);
  assertEquals(total, connectors.length);
  assertEquals(rejected, []);
  assertEquals(connectors[0]?.uuid, UUID);
});

Deno.test("listConnectors() sends every parameter under the name that the API has for it", async () => {
  const { api, requests } = setUp();
  await listConnectors(api, {
    country_codes: ["FR", "de"],
    id_payment: "12",
    limit: 5,
    offset: 10,
    top: 3,
    top_key: "payments",
    expand: ["sources", "fields", "countries", "payment_fields", "urls"],
  });
  assertEquals(
    Object.fromEntries(new URL(only(requests).url).searchParams),
    {
      country_codes: "FR,de",
      id_payment: "12",
      limit: "5",
      offset: "10",
      top: "3",
      top_key: "payments",
      expand: "sources,fields,countries,payment_fields,urls",
    },
  );
});

Deno.test("listConnectors() has the keys of expand on every row", async () => {
  const { api } = setUp();
  const { connectors } = await listConnectors(api, {
    expand: ["sources", "fields", "countries", "payment_fields", "urls"],
  });
  for (const connector of connectors) {
    assert(connector.sources.length + connector.fields.length >= 0);
    assert(Array.isArray(connector.countries));
    assert(Array.isArray(connector.payment_fields));
    assert("urls" in connector);
  }
});

Deno.test("listConnectors() has an expanded array even if the server leaves it out", async () => {
  const row = { id: 1, uuid: "a", name: "b", charged: false, beta: false };
  const api = apiOf(() => Response.json({ connectors: [row] }));
  const { connectors } = await listConnectors(api, {
    expand: ["sources[stability]"],
  });
  const connector = only(connectors);
  assertEquals(connector.sources, []);
  assertEquals(connector.fields, undefined);
});

Deno.test("listConnectors() keeps the other rows when one is malformed", async () => {
  const good = { id: 1, uuid: "a", name: "b", charged: false, beta: false };
  const bad = { ...good, beta: "yes", sources: [{ id: 1 }] };
  const api = apiOf(() =>
    Response.json({ connectors: [{ ...good }, bad, { ...good }], total: 3 })
  );
  const { connectors, total, rejected } = await listConnectors(api);
  assertEquals(connectors.length, 2);
  assertEquals(total, 3);
  const { index, issues, value } = only(rejected);
  assertEquals(index, 1);
  assertEquals(value, bad);
  assertEquals(issues.map(({ path }) => path), [
    "connectors[1].beta",
    "connectors[1].sources[0].id_connector",
    "connectors[1].sources[0].name",
    "connectors[1].sources[0].priority",
  ]);
});

Deno.test("listConnectors() fails if there is no list", async () => {
  for (
    const [answer, path, received] of [
      [[], "", "an array"],
      [null, "", "null"],
      ["text", "", '"text"'],
      [{}, "connectors", "nothing"],
      [{ connectors: { a: 1 } }, "connectors", "an object"],
    ] as const
  ) {
    const error = await settle(
      listConnectors(apiOf(() => Response.json(answer))),
    );
    assertInstanceOf(error, DecodeError);
    assertEquals(only(error.issues).path, path);
    assertEquals(only(error.issues).received, received);
    assertEquals(error.url, `${BASE}/connectors`);
  }
});

Deno.test("listConnectors() reports unknown enumeration values", async () => {
  const seen: [string, string][] = [];
  const { fetch } = createSandbox({ future: true });
  await listConnectors({
    domain: "acme",
    fetch,
    onUnrecognized: (path, value) => seen.push([path, value]),
  }, { expand: ["sources", "fields"] });
  assert(
    seen.some(([path]) =>
      /^connectors\[\d+\]\.fields\[\d+\]\.type$/.test(path)
    ),
  );
  assert(seen.some(([, value]) => value === "decoupled"));
});

Deno.test("listConnectors() refuses a query that makes no sense, and sends nothing", async () => {
  const { api, requests } = setUp();
  for (
    const query of [
      { country_codes: ["FRA"] },
      { country_codes: ["F1"] },
      { country_codes: ["FR,DE"] },
      { country_codes: [""] },
      { country_codes: [] },
      { expand: [] },
      { expand: [""] },
      { expand: ["sources,fields"] },
      { expand: ["sources&a=b"] },
      { limit: -1 },
      { limit: 1.5 },
      { limit: NaN },
      { offset: -1 },
      { top: -1 },
      { top_key: "" },
      { id_payment: "" },
      { id_payment: "1&a=b" },
    ]
  ) {
    const [name] = Object.keys(query);
    await assertRejects(
      () => listConnectors(api, query),
      UsageError,
      `Cannot call GET /connectors as '${name}' must be`,
    );
  }
  assertEquals(requests, []);
});

Deno.test("every route refuses a query key that it does not know, and sends nothing", async () => {
  const { api, requests } = setUp();
  // From callers in JavaScript, anything may come.
  const query = { search: "bnp" } as never;
  for (
    const [route, ask] of [
      ["GET /connectors", () => listConnectors(api, query)],
      ["GET /banks", () => listBanks(api, query)],
      ["GET /providers", () => listProviders(api, query)],
      ["GET /connectors/{uuid}", () => getConnector(api, UUID, query)],
      [
        "GET /connectors/{uuid}/sources",
        () => listConnectorSources(api, UUID, query),
      ],
    ] as const
  ) {
    await assertRejects(
      ask,
      UsageError,
      `Cannot call ${route} as 'query' must be an object with only `,
    );
  }
  assertEquals(requests, []);
});

Deno.test("an invalid domain is refused, and nothing is sent", async () => {
  const { api, requests } = setUp();
  for (const domain of ["evil.com/", "a..b", "", "ACME", "acme:443"]) {
    await assertRejects(
      () => listConnectors({ ...api, domain }),
      UsageError,
      "'domain' must be letters, digits and single hyphens, in lower case",
    );
  }
  assertEquals(requests, []);
});

Deno.test("every route refuses an invalid id, and sends nothing", async () => {
  const { api, requests } = setUp();
  for (const id of ["", "..", ".", "%2e%2e", "a/b", "a\n"]) {
    for (
      const route of [
        () => getConnector(api, id),
        () => updateConnector(api, id, {}),
        () => updateConnectors(api, { [id]: {} }),
        () => listConnectorSources(api, id),
        () => getConnectorSource(api, id, 1),
        () => updateConnectorSource(api, id, 1, {}),
      ]
    ) {
      await assertRejects(
        async () => await route(),
        UsageError,
        "must be an id",
      );
    }
  }
  for (const source of [-1, 0.5, NaN]) {
    await assertRejects(
      () => getConnectorSource(api, UUID, source),
      UsageError,
    );
  }
  await assertRejects(() => updateConnectorsById(api, [-1], {}), UsageError);
  assertEquals(requests, []);
});

for (
  const [name, list, path, capability] of [
    ["listBanks", listBanks, "banks", "bank"],
    ["listProviders", listProviders, "providers", "document"],
  ] as const
) {
  Deno.test(`${name}() does what listConnectors() does, at /${path}`, async () => {
    const { api, requests } = setUp();
    const query = { country_codes: ["FR"], expand: ["sources"] } as const;
    const listed: ConnectorList<readonly ["sources"]> = await list(api, query);
    const all = await listConnectors(api, query);
    const connectors = all.connectors.filter(({ capabilities }) =>
      capabilities.includes(capability)
    );
    assert(connectors.length > 0 && connectors.length < all.connectors.length);
    assertEquals(listed, { ...all, connectors, total: connectors.length });
    assertEquals(requests[0]?.route, `GET /${path}`);
    assertEquals(requests[0]?.authenticated, false);
  });
}

Deno.test("listProviders() takes each of the three keys that are told of", async () => {
  const row = { id: 1, uuid: "a", name: "b", charged: false, beta: false };
  for (const key of ["providers", "banks", "connectors"]) {
    const api = apiOf(() =>
      Response.json({ [key]: [{ ...row }, 42], total: 2 })
    );
    const { connectors, rejected } = await listProviders(api);
    assertEquals(only(connectors).name, "b");
    assertEquals(only(rejected).issues[0]?.path, `${key}[1]`);
  }
});

Deno.test("getConnector() gets one by UUID or by id, without the token", async () => {
  const { api, requests } = setUp();
  const connector = await getConnector(api, UUID, { expand: ["fields"] });
  assertEquals(connector.name, "Connecteur de test");
  assertEquals(connector.fields[0]?.name, "login");
  assertEquals((await getConnector(api, connector.id)).uuid, UUID);
  assertEquals(requests.map(({ url, authenticated }) => [url, authenticated]), [
    [`${BASE}/connectors/${UUID}?expand=fields`, false],
    [`${BASE}/connectors/${connector.id}`, false],
  ]);
});

Deno.test("getConnector() fails with notFound if there is none", async () => {
  const { api } = setUp();
  const error = await settle(getConnector(api, 999_999));
  assertInstanceOf(error, ApiError);
  assertEquals(error.status, 404);
  assertEquals(error.code, "notFound");
  assert(error.requestId);
});

Deno.test("getConnector() fails if the answer is not a connector, with every path", async () => {
  const api = apiOf(() => Response.json({ id: "1", uuid: "a", name: null }));
  const error = await settle(getConnector(api, 1));
  assertInstanceOf(error, DecodeError);
  assertEquals(error.issues, [
    { path: "id", expected: "an integer", received: '"1"' },
    { path: "name", expected: "a string", received: "null" },
    { path: "charged", expected: "a boolean", received: "nothing" },
    { path: "beta", expected: "a boolean", received: "nothing" },
  ]);
  assertEquals(
    error.message,
    `Cannot read the answer to GET ${BASE}/connectors/1 as 'id' must be an integer: got "1" (and 3 more)`,
  );
});

Deno.test("an answer without a body is not a connector", async () => {
  const api = apiOf(() => new Response(null, { status: 204 }));
  const error = await settle(getConnector(api, 1));
  assertInstanceOf(error, DecodeError);
  assertEquals(only(error.issues).received, "nothing");
});

Deno.test("updateConnector() puts the update with the token, and reads show it", async () => {
  const { api, requests } = setUp();
  const update = { hidden: true, sync_frequency: 2.5, sync_periodicity: 2.5 };
  const updated = await updateConnector(api, UUID, update);
  assertEquals(requests[0], {
    route: "PUT /connectors/{uuid}",
    method: "PUT",
    url: `${BASE}/connectors/${UUID}`,
    headers: {
      "accept": "application/json",
      "content-type": "application/json",
    },
    authenticated: true,
    body: update,
  });
  assertEquals(updated.hidden, true);
  assertEquals(updated.sync_frequency, 2.5);
  assertEquals((await getConnector(api, UUID)).hidden, true);
  const { connectors } = await listConnectors(api);
  assert(connectors.every(({ uuid }) => uuid !== UUID));
});

Deno.test("a write without the token, or with a wrong one, is unauthorized", async () => {
  const { api } = setUp();
  for (const token of [undefined, "wrong"]) {
    const error = await settle(
      updateConnector({ ...api, token }, UUID, { hidden: true }),
    );
    assertInstanceOf(error, ApiError);
    assertEquals(error.status, 401);
    assertEquals(error.code, "unauthorized");
  }
  assertEquals((await getConnector(api, UUID)).hidden, false);
});

Deno.test("updateConnectors() patches many at once, by UUID", async () => {
  const { api, requests } = setUp();
  const { connectors: [, second] } = await listConnectors(api, { limit: 2 });
  assert(second);
  const updates = { [UUID]: { hidden: true }, [second.uuid]: { hidden: true } };
  const { connectors, total } = await updateConnectors(api, updates);
  assertEquals(requests[1], {
    route: "PATCH /connectors",
    method: "PATCH",
    url: `${BASE}/connectors`,
    headers: {
      "accept": "application/json",
      "content-type": "application/json",
    },
    authenticated: true,
    body: updates,
  });
  assertEquals(connectors.map(({ hidden }) => hidden), [true, true]);
  assertEquals(total, 2);
});

Deno.test("a batch update reads every form of answer", async () => {
  const row = { id: 1, uuid: "a", name: "b", charged: false, beta: false };
  const read = async (answer: () => Response) => [
    await updateConnectors(apiOf(answer), { a: { hidden: true } }),
    await updateConnectorsById(apiOf(answer), [1], { hidden: true }),
  ];
  for (const list of await read(() => Response.json({ connectors: [row] }))) {
    assertEquals(only(list.connectors).uuid, "a");
    assertEquals(list.total, null);
  }
  for (const list of await read(() => Response.json(row))) {
    assertEquals(only(list.connectors).products, []);
    assertEquals(list.total, 1);
  }
  for (const status of [200, 204]) {
    for (const list of await read(() => new Response(null, { status }))) {
      assertEquals(list, {
        connectors: [],
        total: null,
        isWhole: null,
        rejected: [],
      });
    }
  }
  for (const answer of [{}, [], 42, { ...row, id: "1" }]) {
    await assertRejects(() => read(() => Response.json(answer)), DecodeError);
  }
});

Deno.test("a batch that is empty, or names a connector twice, is refused", async () => {
  const { api, requests } = setUp();
  const update = { hidden: true };
  for (
    const batch of [
      () => updateConnectors(api, {}),
      () => updateConnectors(api, { ABC: update, abc: update }),
      () => updateConnectorsById(api, [], update),
      () => updateConnectorsById(api, [1, 2, 1], update),
    ]
  ) {
    await assertRejects(batch, UsageError, "and each only once");
  }
  assertEquals(requests, []);
});

Deno.test("updateConnectorsById() puts one update for many ids", async () => {
  const { api, requests } = setUp();
  const { connectors: listed } = await listConnectors(api, { limit: 2 });
  const ids = listed.map(({ id }) => id);
  const { connectors } = await updateConnectorsById(api, ids, { hidden: true });
  assertEquals(
    connectors.map(({ id, hidden }) => ({ id, hidden })),
    ids.map((id) => ({ id, hidden: true })),
  );
  assertEquals(requests[1]?.route, "PUT /connectors/{connectorIds}");
  assertEquals(requests[1]?.url, `${BASE}/connectors/${ids.join()}`);
  assertEquals(requests[1]?.body, { hidden: true });
  assertEquals(requests[1]?.authenticated, true);
});

Deno.test("listConnectorSources() gets the sources as the server sorts them", async () => {
  const { api, requests } = setUp();
  const { sources, total, rejected } = await listConnectorSources(api, UUID, {
    country_codes: ["FR"],
  });
  assertEquals(only(requests).route, "GET /connectors/{uuid}/sources");
  assertEquals(
    only(requests).url,
    `${BASE}/connectors/${UUID}/sources?country_codes=FR`,
  );
  assertEquals(only(requests).authenticated, false);
  assertEquals(sources.map(({ name, priority }) => [String(name), priority]), [
    ["openapi", 0],
    ["directaccess", 2],
  ]);
  assertEquals(total, 2);
  assertEquals(rejected, []);
});

Deno.test("listConnectorSources() keeps the other rows when one is malformed", async () => {
  const good = { id: 1, id_connector: 1, name: "openapi", priority: 1 };
  const api = apiOf(() =>
    Response.json({ sources: [good, { ...good, id: null }] })
  );
  const { sources, rejected } = await listConnectorSources(api, 1);
  assertEquals(only(sources).disabled, null);
  assertEquals(only(rejected).issues[0]?.path, "sources[1].id");
});

Deno.test("getConnectorSource() gets one source", async () => {
  const { api, requests } = setUp();
  const { sources: [first] } = await listConnectorSources(api, UUID);
  assert(first);
  assertEquals(await getConnectorSource(api, UUID, first.id), first);
  assertEquals(
    requests[1]?.url,
    `${BASE}/connectors/${UUID}/sources/${first.id}`,
  );
  const error = await settle(getConnectorSource(api, UUID, 999_999));
  assertInstanceOf(error, ApiError);
  assertEquals(error.code, "notFound");
});

Deno.test("updateConnectorSource() tells null and absent apart", async () => {
  const { api, requests } = setUp();
  const { sources: [first] } = await listConnectorSources(api, UUID);
  assert(first);
  const disabled = "2026-03-01 08:30:00";
  const put = (update: Parameters<typeof updateConnectorSource>[3]) =>
    updateConnectorSource(api, UUID, first.id, update);

  assertEquals((await put({ disabled })).disabled, disabled);
  assertEquals(
    (await put({ auth_mechanism: "credentials" })).disabled,
    disabled,
  );
  assertEquals((await put({ disabled: null })).disabled, null);
  assertEquals(
    requests.slice(1).map(({ route, authenticated, body }) => [
      route,
      authenticated,
      body,
    ]),
    [
      { disabled },
      { auth_mechanism: "credentials" },
      { disabled: null },
    ].map((body) => [
      "PUT /connectors/{uuid}/sources/{sourceId}",
      true,
      body,
    ]),
  );
});
