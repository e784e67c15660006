import { assert, assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import type { CacheEvent } from "../../src/cache/mod.ts";
import { BASE, cacheOf, countOf, LIST, MINUTE, serverOf } from "./setup.ts";

/** What a cache tells of requests. */
function record(): { events: CacheEvent[]; onEvent(event: CacheEvent): void } {
  const events: CacheEvent[] = [];
  return { events, onEvent: (event) => void events.push(event) };
}

Deno.test("onEvent is told where each answer comes from, and so is the caller", async () => {
  using time = new FakeTime(0);
  const { events, onEvent } = record();
  const fetch = cacheOf(serverOf(), { onEvent });
  const statusOf = async (init?: RequestInit) =>
    (await fetch(LIST, init)).headers.get("cache-status");
  assertEquals(
    await Promise.all([statusOf(), statusOf()]),
    ["powens; fwd=miss", "powens; fwd=miss; collapsed"],
  );
  await time.tickAsync(15_000);
  assertEquals(await statusOf(), "powens; hit; ttl=45");
  await time.tickAsync(60_000);
  assertEquals(await statusOf(), "powens; hit; ttl=-15");
  await time.runMicrotasks();
  assertEquals(await statusOf({ cache: "reload" }), "powens; fwd=request");
  await time.tickAsync(100 * MINUTE);
  assertEquals(await statusOf(), "powens; fwd=stale");

  assertEquals(
    events.map((event) => event.type === "answer" ? event.outcome : "?"),
    ["missed", "shared", "fresh", "stale", "missed", "missed"],
  );
  for (const event of events) {
    assert(event.type === "answer");
    assertEquals(event.route, "GET /connectors");
    assertEquals(event.url, LIST);
  }
});

Deno.test("onEvent is told the route of each answer", async () => {
  const { events, onEvent } = record();
  const fetch = cacheOf(serverOf(), { onEvent });
  const paths = [
    "connectors/40?expand=fields",
    "connectors/40/sources",
    "connectors/40/sources/7",
    "connectors/40/fields",
    "banks",
    "providers",
    "publickey",
  ];
  for (const path of paths) await fetch(`${BASE}/${path}`);
  assertEquals(
    events.map((event) => event.type === "answer" && event.route),
    [
      "GET /connectors/{uuid}",
      "GET /connectors/{uuid}/sources",
      "GET /connectors/{uuid}/sources/{sourceId}",
      "GET /connectors/{uuid}/fields",
      "GET /banks",
      "GET /providers",
      "GET /publickey",
    ],
  );
});

Deno.test("onEvent is told why a request is left to fetch, without what may be a secret", async () => {
  const { events, onEvent } = record();
  const fetch = cacheOf(serverOf(), { onEvent, vary: ["x-tenant"] });
  const requests: [string, RequestInit?][] = [
    ["https://example.com/s3cr3t"],
    [`${BASE}/users/s3cr3t`],
    [`${LIST}?s3cr3t=s3cr3t`],
    [`${LIST}/40?country_codes=FR`],
    [LIST, { headers: { "x-tenant": "a", "x-trace": "s3cr3t" } }],
    [LIST, { credentials: "include" }],
    [LIST, { cache: "no-store" }],
    [LIST, { method: "HEAD" }],
    [LIST, { method: "PATCH", body: "s3cr3t" }],
  ];
  for (const [url, init] of requests) await fetch(url, init);
  assertEquals(events, [
    { type: "pass", reason: "url" },
    { type: "pass", reason: "path" },
    { type: "pass", reason: "query" },
    { type: "pass", reason: "query" },
    { type: "pass", reason: "header", name: "x-trace" },
    { type: "pass", reason: "option", name: "credentials" },
    { type: "pass", reason: "option", name: "cache" },
    { type: "pass", reason: "write" },
    { type: "pass", reason: "write" },
  ]);
});

Deno.test("an onEvent that throws changes nothing", async () => {
  const fetch = cacheOf(serverOf(), {
    onEvent: () => {
      throw new Error("from the listener");
    },
  });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST, { method: "PATCH" })), 2);
});
