import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import {
  type Api,
  type CallOptions,
  isPowensError,
  listConnectors,
  updateConnector,
  UsageError,
} from "../../mod.ts";
import { apiOf, settle } from "./setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

Deno.test("a call without arguments, in JavaScript, says what is missing", async () => {
  // What it must not be is what this is about, as everywhere below.
  const list = listConnectors as (...args: unknown[]) => Promise<unknown>;
  for (const [api, got] of [[undefined, "nothing"], ["acme", '"acme"']]) {
    await assertRejects(
      () => list(api),
      UsageError,
      `Cannot call GET /connectors as 'api' must be such as { domain: "acme" }: got ${got}`,
    );
  }
  await assertRejects(() => list({}), UsageError, "'domain' must be");
});

Deno.test("options that make no sense are refused by name, and nothing is sent", async () => {
  let sent = 0;
  const api = apiOf(() => {
    sent++;
    return new Response("");
  });
  const bad: [string, unknown, unknown?][] = [
    ["timeout", { timeout: NaN }],
    ["deadline", { deadline: -1 }],
    ["deadline", { deadline: "30 s" }],
    ["maxBytes", { maxBytes: "1" }],
    ["fetch", { fetch: 1 }],
    ["onEvent", { onEvent: {} }],
    ["onUnrecognized", { onUnrecognized: "log" }],
    ["retry", { retry: 3 }],
    ["retry", { retry: true }],
    ["attempts", { retry: { attempts: 0 } }],
    ["attempts", { retry: { attempts: 1.5 } }],
    ["maxDelay", { retry: { maxDelay: "8" } }],
    ["random", { retry: { random: 0.5 } }],
    ["budget", { retry: { budget: { withdraw: () => true } } }],
    ["budget", { retry: { budget: { deposit() {} } } }],
    ["options", {}, "fast"],
    ["timeout", {}, { timeout: "5" }],
    ["deadline", {}, { deadline: NaN }],
    ["signal", {}, { signal: new AbortController() }],
    ["authenticated", {}, { authenticated: "yes" }],
    ["onAnswer", {}, { onAnswer: {} }],
    ["headers", {}, { headers: { "a b": "c" } }],
    ["headers", {}, { headers: 0 }],
    ["headers", { headers: NaN }],
  ];
  for (const [name, ofApi, options] of bad) {
    const odd: Api = { ...api, ...ofApi as object };
    await assertRejects(
      () => listConnectors(odd, {}, options as CallOptions),
      UsageError,
      `Cannot call GET /connectors as '${name}' must be `,
    );
  }
  assertEquals(sent, 0);
});

Deno.test("an option of a call that is undefined is as its api says", async () => {
  let sent = 0;
  const api = apiOf(() => {
    sent++;
    return new Response(null, { status: 503 });
  }, { retry: { attempts: 1 } });
  await settle(listConnectors(api, {}, { retry: { attempts: undefined } }));
  assertEquals(sent, 1);
  await settle(listConnectors(api, {}, {
    retry: { attempts: 2, baseDelay: 0 },
    timeout: undefined,
    deadline: undefined,
  }));
  assertEquals(sent, 3);
});

Deno.test("a body that JSON cannot say is refused, and nothing is sent", async () => {
  let sent = 0;
  const api = apiOf(() => {
    sent++;
    return new Response("");
  });
  for (const period of [NaN, 1n, Infinity] as number[]) {
    await assertRejects(
      () => updateConnector(api, UUID, { sync_frequency: period }),
      UsageError,
      "Cannot call PUT /connectors/{uuid} as 'sync_frequency' must be",
    );
  }
  assertEquals(sent, 0);
});

Deno.test("a fetch that gives no Response is refused by name, and not asked again", async () => {
  const mocks = [
    undefined,
    null,
    {},
    { ok: true, status: 200, json: () => Promise.resolve({}) },
    { ok: false, status: 500, body: null },
    { ok: false, status: 500, headers: new Headers() },
    { ok: true, status: 200, headers: new Headers(), body: { pipe() {} } },
    { ok: true, status: 200, headers: { get: () => null }, body: null },
  ];
  for (const mock of mocks) {
    let sent = 0;
    const error = await settle(listConnectors(apiOf(() => {
      sent++;
      return mock as unknown as Response;
    })));
    assertInstanceOf(error, UsageError);
    assertEquals(error.message.includes("'fetch' must be"), true);
    assertEquals(isPowensError(error), true);
    assertEquals(sent, 1);
  }
});
