import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { createSandbox, type SandboxRoute } from "../../src/sandbox/mod.ts";
import {
  BASE,
  objectOf,
  rowsOf,
  send,
  settle,
  UNKNOWN_UUID,
  UUID,
} from "./setup.ts";

/** A request for each route. */
const ROUTES: Readonly<Record<SandboxRoute, string>> = {
  "GET /connectors": "GET /connectors",
  "GET /banks": "GET /banks",
  "GET /providers": "GET /providers",
  "GET /connectors/{uuid}": `GET /connectors/${UUID}`,
  "PUT /connectors/{uuid}": `PUT /connectors/${UUID}`,
  "PATCH /connectors": "PATCH /connectors",
  "PUT /connectors/{connectorIds}": "PUT /connectors/1,2",
  "GET /connectors/{uuid}/sources": `GET /connectors/${UUID}/sources`,
  "GET /connectors/{uuid}/sources/{sourceId}":
    `GET /connectors/${UUID}/sources/1`,
  "PUT /connectors/{uuid}/sources/{sourceId}":
    `PUT /connectors/${UUID}/sources/1`,
  "GET /connectors/{uuid}/fields": `GET /connectors/${UUID}/fields`,
  "GET /publickey": "GET /publickey",
  "GET /logos/{file}": `GET /logos/${UUID}-thumbnail.webp`,
};

/** The routes that answer JSON, each with a request for it. */
const JSON_ROUTES = Object.entries(ROUTES)
  .filter(([route]) => route !== "GET /logos/{file}");

const WRITES = JSON_ROUTES.filter(([route]) => !route.startsWith("GET"));

/** A body that a write takes. */
function bodyOf(route: string): object {
  if (route === "PATCH /connectors") return { [UUID]: { hidden: true } };
  return route.endsWith("{sourceId}") ? { disabled: null } : { hidden: true };
}

/** What to send with a request for a route. */
function extrasOf(route: string): { body?: object } {
  return route.startsWith("GET") ? {} : { body: bodyOf(route) };
}

for (const [route, request] of JSON_ROUTES) {
  Deno.test(`createSandbox() answers ${route}`, async () => {
    const sandbox = createSandbox();
    const { status, headers } = await send(sandbox, request, extrasOf(route));
    assertEquals(status, 200);
    assertEquals(headers.get("content-type"), "application/json");
    assertEquals<unknown[]>(
      sandbox.requests.map(({ route }) => route),
      [route],
    );
  });
}

Deno.test("createSandbox() answers lists in an envelope, and the others bare", async () => {
  const sandbox = createSandbox();
  for (const key of ["connectors", "banks", "providers"]) {
    const { body } = await send(sandbox, `GET /${key}`);
    assertEquals(Object.keys(body), [key, "total"]);
    assertEquals(rowsOf(body, key).length, body.total);
  }
  const sources = await send(sandbox, `GET /connectors/${UUID}/sources`);
  assertEquals(Object.keys(sources.body), ["sources", "total"]);
  assertEquals(sources.body.total, 2);
  const connector = await send(sandbox, `GET /connectors/${UUID}`);
  assertEquals(connector.body.uuid, UUID);
  const source = await send(sandbox, `GET /connectors/${UUID}/sources/1`);
  assertEquals(source.body, rowsOf(sources.body, "sources")[1]);
  const fields = await send(sandbox, `GET /connectors/${UUID}/fields`);
  assertEquals(Object.keys(fields.body), ["fields", "total"]);
  assertEquals(fields.body.total, 4);
});

Deno.test("createSandbox() finds a connector by its UUID in any case, and by its integer id", async () => {
  const sandbox = createSandbox({ firstId: 500 });
  const { body } = await send(sandbox, `GET /connectors/${UUID}`);
  for (const id of [UUID.toUpperCase(), "500"]) {
    assertEquals((await send(sandbox, `GET /connectors/${id}`)).body, body);
  }
  const source = await send(sandbox, "GET /connectors/500/sources/500");
  assertEquals(source.body.id_connector, 500);
});

Deno.test("createSandbox() lists sources as they come, not by priority", async () => {
  const { body } = await send(
    createSandbox(),
    "GET /connectors/2/sources",
  );
  const priorities = rowsOf(body, "sources").map(({ priority }) => priority);
  assertEquals(priorities, [2, 1]);
});

Deno.test("createSandbox() shows in reads what a write of a connector changed", async () => {
  const sandbox = createSandbox();
  const before = await send(sandbox, `GET /connectors/${UUID}`);
  const written = await send(sandbox, `PUT /connectors/${UUID}`, {
    body: { hidden: null, sync_frequency: 0.5, name: "Not to be changed" },
  });
  const expected = {
    ...before.body,
    hidden: null,
    sync_frequency: 0.5,
    sync_periodicity: 0.5,
  };
  assertEquals(written.body, expected);
  const after = await send(sandbox, `GET /connectors/${UUID}`);
  assertEquals(after.body, expected);
  const list = await send(sandbox, "GET /connectors?limit=1");
  assertEquals(rowsOf(list.body), [expected]);
});

Deno.test("createSandbox() shows in reads what a write of a source changed", async () => {
  const sandbox = createSandbox();
  const path = `/connectors/${UUID}/sources/1`;
  const before = await send(sandbox, `GET ${path}`);
  const disabled = "2026-02-28 09:30:00";
  const written = await send(sandbox, `PUT ${path}`, { body: { disabled } });
  assertEquals(written.body, { ...before.body, disabled });
  assertEquals((await send(sandbox, `GET ${path}`)).body, written.body);
  const expanded = await send(
    sandbox,
    `GET /connectors/${UUID}?expand=sources`,
  );
  assertEquals(rowsOf(expanded.body, "sources")[1], written.body);

  await send(sandbox, `PUT ${path}`, { body: { disabled: null } });
  assertEquals((await send(sandbox, `GET ${path}`)).body, before.body);
});

Deno.test("createSandbox() shows in reads what a batch changed, and answers the changed ones", async () => {
  const sandbox = createSandbox();
  const [, second, third] = rowsOf(
    (await send(sandbox, "GET /connectors?limit=3")).body,
  );
  const batch = await send(sandbox, "PATCH /connectors", {
    body: {
      [String(third?.uuid)]: { sync_periodicity: 12 },
      [String(second?.uuid)]: { hidden: true },
    },
  });
  assertEquals(batch.body, {
    connectors: [
      { ...third, sync_frequency: 12, sync_periodicity: 12 },
      { ...second, hidden: true },
    ],
    total: 2,
  });
  const { body } = await send(sandbox, `GET /connectors/${second?.uuid}`);
  assertEquals(body.hidden, true);

  const byIds = await send(sandbox, "PUT /connectors/2,3", {
    body: { hidden: false },
  });
  assertEquals(
    rowsOf(byIds.body).map(({ id, hidden }) => [id, hidden]),
    [[2, false], [3, false]],
  );
});

Deno.test("createSandbox() takes what it hides out of lists, and still has it", async () => {
  const sandbox = createSandbox();
  const before = await send(sandbox, "GET /connectors");
  await send(sandbox, `PUT /connectors/${UUID}`, { body: { hidden: true } });
  const after = await send(sandbox, "GET /connectors");
  assertEquals(rowsOf(after.body), rowsOf(before.body).slice(1));
  assertEquals(after.body.total, Number(before.body.total) - 1);
  const { status, body } = await send(sandbox, `GET /connectors/${UUID}`);
  assertEquals([status, body.hidden], [200, true]);

  await send(sandbox, `PUT /connectors/${UUID}`, { body: { hidden: false } });
  assertEquals((await send(sandbox, "GET /connectors")).body, before.body);
});

Deno.test("createSandbox() puts everything back on reset()", async () => {
  const sandbox = createSandbox();
  const { requests, faults } = sandbox;
  const before = await send(sandbox, "GET /connectors?expand=sources");
  await send(sandbox, `PUT /connectors/${UUID}`, { body: { hidden: true } });
  await send(sandbox, `PUT /connectors/${UUID}/sources/1`, {
    body: { disabled: "2026-01-01 00:00:00" },
  });
  faults.push({ kind: "html", times: Infinity });

  sandbox.reset();

  assertEquals([requests.length, faults.length], [0, 0]);
  const after = await send(sandbox, "GET /connectors?expand=sources");
  assertEquals(after.body, before.body);
  assertStrictEquals(sandbox.requests, requests);
  assertEquals(requests.length, 1);
  const refused = await send(sandbox, `GET /connectors/${UNKNOWN_UUID}`);
  assertEquals(refused.body.request_id, 2);
});

for (const [route, request] of WRITES) {
  Deno.test(`createSandbox() answers 401 to ${route} without the token, or with another, and changes nothing`, async () => {
    const sandbox = createSandbox();
    const before = await send(sandbox, "GET /connectors?expand=sources");
    for (const token of [null, "", "another", `${sandbox.token}x`]) {
      const { status, body } = await send(sandbox, request, {
        body: { ...bodyOf(route), hidden: true },
        token,
      });
      assertEquals(status, 401);
      assertEquals(body.code, "unauthorized");
    }
    const after = await send(sandbox, "GET /connectors?expand=sources");
    assertEquals(after.body, before.body);
  });
}

Deno.test("createSandbox() takes the token that it was made with", async () => {
  const sandbox = createSandbox({ token: "mine" });
  assertEquals(sandbox.token, "mine");
  for (const [token, expected] of [["mine", 200], ["his", 401]] as const) {
    const { status } = await send(sandbox, `PUT /connectors/${UUID}`, {
      body: { hidden: true },
      token,
    });
    assertEquals(status, expected);
  }
});

Deno.test("createSandbox() needs no token for reads, and does not mind one", async () => {
  const sandbox = createSandbox();
  for (const token of [null, sandbox.token]) {
    const { status } = await send(sandbox, "GET /connectors", { token });
    assertEquals(status, 200);
  }
  assertEquals(
    sandbox.requests.map(({ authenticated }) => authenticated),
    [false, true],
  );
});

Deno.test("createSandbox() records what it was asked, in order", async () => {
  const sandbox = createSandbox();
  await send(sandbox, "GET /connectors?limit=1");
  await send(sandbox, `PUT /connectors/${UUID}`, { body: { hidden: true } });
  await send(sandbox, "DELETE /connectors");
  await send(sandbox, "GET /users/me");
  const text = { "content-type": "text/plain;charset=UTF-8" };
  assertEquals(sandbox.requests, [
    {
      route: "GET /connectors",
      method: "GET",
      url: `${BASE}/connectors?limit=1`,
      headers: {},
      authenticated: false,
      body: undefined,
    },
    {
      route: "PUT /connectors/{uuid}",
      method: "PUT",
      url: `${BASE}/connectors/${UUID}`,
      headers: text,
      authenticated: true,
      body: { hidden: true },
    },
    {
      route: undefined,
      method: "DELETE",
      url: `${BASE}/connectors`,
      headers: {},
      authenticated: true,
      body: undefined,
    },
    {
      route: undefined,
      method: "GET",
      url: `${BASE}/users/me`,
      headers: {},
      authenticated: false,
      body: undefined,
    },
  ]);
});

Deno.test("createSandbox() does not hold the value of a token in its requests and answers", async () => {
  const sandbox = createSandbox({ token: "a-config-token" });
  const answers: string[] = [];
  for (const token of ["a-config-token", "a-wrong-token"]) {
    for (const [route, request] of JSON_ROUTES) {
      const { body, headers } = await send(sandbox, request, {
        ...extrasOf(route),
        token,
      });
      answers.push(JSON.stringify([body, ...headers]));
    }
  }
  sandbox.faults.push({ kind: "status", status: 500 });
  const { body } = await send(sandbox, "GET /banks", {
    token: "a-wrong-token",
  });
  answers.push(JSON.stringify(body));

  assertEquals(sandbox.requests.length, 25);
  assert(sandbox.requests.every(({ authenticated }) => authenticated));
  const record = Deno.inspect(sandbox.requests, { depth: 9 });
  for (const text of [record, JSON.stringify(sandbox.requests), ...answers]) {
    assert(!/a-(config|wrong)-token/.test(text));
  }
});

Deno.test("createSandbox() takes a string, a URL or a Request", async () => {
  const { fetch, token, requests } = createSandbox();
  const url = `${BASE}/connectors/${UUID}`;
  const headers = { authorization: `Bearer ${token}` };
  const init = { method: "PUT", headers, body: '{"hidden":true}' };
  for (
    const response of [
      await fetch(url, init),
      await fetch(new URL(url), init),
      await fetch(new Request(url, init)),
    ]
  ) {
    assertEquals(objectOf(await response.json()).hidden, true);
  }
  assertEquals(requests.length, 3);
  assertEquals(requests[1], requests[0]);
  assertEquals(requests[2], requests[0]);
});

Deno.test("createSandbox() rejects with the signal's reason, and records nothing, when that is aborted already", async () => {
  const { fetch, requests } = createSandbox();
  const reason = new Error("No longer wanted");
  const signal = AbortSignal.abort(reason);
  assertStrictEquals(await settle(fetch(BASE, { signal })), reason);
  assertEquals(requests, []);
});

Deno.test("createSandbox() gives answers that can be changed without a change of the state", async () => {
  const sandbox = createSandbox({ size: 1 });
  const request = "GET /connectors?expand=sources,fields,countries,urls";
  const { body } = await send(sandbox, request);
  const pristine = structuredClone(body);
  spoil(body);
  assertEquals((await send(sandbox, request)).body, pristine);
});

Deno.test("createSandbox() keeps its state apart from the bodies in its requests", async () => {
  const sandbox = createSandbox({ size: 1 });
  const path = `/connectors/${UUID}`;
  await send(sandbox, `PUT ${path}`, { body: { hidden: null } });
  const { body } = await send(sandbox, `GET ${path}`);
  spoil(sandbox.requests);
  assertEquals((await send(sandbox, `GET ${path}`)).body, body);
});

/** Empties every list and changes every object that can be reached. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const one of Object.values(value)) spoil(one);
  if (Array.isArray(value)) value.length = 0;
  else Object.assign(value, { hidden: true, spoilt: true });
}

Deno.test("createSandbox() gives one sandbox no part in the state of another", async () => {
  const [one, other] = [createSandbox(), createSandbox()];
  await send(one, `PUT /connectors/${UUID}`, { body: { hidden: true } });
  const { body } = await send(other, `GET /connectors/${UUID}`);
  assertEquals(body.hidden, false);
  assertEquals(other.requests.length, 1);
});

Deno.test("createSandbox() answers byte for byte the same each time", async () => {
  assertEquals(await tellAll(), await tellAll());
});

/** The texts of many answers of a new sandbox. */
async function tellAll(): Promise<string[]> {
  const sandbox = createSandbox({ size: 150, future: true });
  const texts: string[] = [];
  const headers = { authorization: `Bearer ${sandbox.token}` };
  for (const path of ["", "/connectors?expand=x", "/connectors/0", ...READS]) {
    const response = await sandbox.fetch(BASE + path);
    texts.push(JSON.stringify([...response.headers]) + await response.text());
  }
  for (const [route, request] of WRITES) {
    const [method = "", path = ""] = request.split(" ");
    const body = JSON.stringify(bodyOf(route));
    const init = { method, headers, body };
    const response = await sandbox.fetch(BASE + path, init);
    texts.push(await response.text());
  }
  return texts;
}

const READS: readonly string[] = [
  "/connectors?expand=sources,fields,countries,payment_fields,urls",
  "/banks?country_codes=de",
  "/providers?limit=3",
  `/connectors/${UUID}/sources`,
];

Deno.test("createSandbox() gives two sandboxes with different first ids the same UUIDs and names", async () => {
  const [one, other] = await Promise.all([1, 7000].map(async (firstId) => {
    const sandbox = createSandbox({ firstId });
    return rowsOf((await send(sandbox, "GET /connectors")).body);
  }));
  assertEquals(one?.[0]?.id, 1);
  assertEquals(other?.[0]?.id, 7000);
  assertEquals(other?.map(withoutId), one?.map(withoutId));
});

function withoutId({ id: _, ...rest }: Record<string, unknown>): object {
  return rest;
}

Deno.test("createSandbox() has the number of connectors in its options, and lists those that are not hidden", async () => {
  for (const size of [0, 1, 30, 300]) {
    const sandbox = createSandbox({ size });
    const { body } = await send(sandbox, "GET /connectors");
    const hidden = size - Number(body.total);
    assert(hidden >= 0 && hidden <= size * 0.05, String(hidden));
    const last = await send(sandbox, `GET /connectors/${size}`);
    assertEquals(last.status, size === 0 ? 404 : 200);
    const next = await send(sandbox, `GET /connectors/${size + 1}`);
    assertEquals(next.status, 404);
  }
});

Deno.test("createSandbox() gives each refusal a request id of its own", async () => {
  const sandbox = createSandbox();
  const ids = new Set<unknown>();
  for (let index = 0; index < 5; index++) {
    const { body } = await send(sandbox, `GET /connectors/${UNKNOWN_UUID}`);
    assert(Number.isInteger(body.request_id));
    ids.add(body.request_id);
  }
  assertEquals(ids.size, 5);
});
