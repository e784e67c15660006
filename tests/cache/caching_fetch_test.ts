import {
  assert,
  assertEquals,
  assertFalse,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { listConnectors, updateConnector } from "../../mod.ts";
import { memoryStore } from "../../src/cache/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { settle } from "../http/setup.ts";
import { runAllTimers } from "../time/mod.ts";
import {
  BASE,
  cacheOf,
  countOf,
  LIST,
  MINUTE,
  serverOf,
  stateOf,
} from "./setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** A response that comes when it is told to. */
function deferred(): PromiseWithResolvers<Response> {
  return Promise.withResolvers<Response>();
}

Deno.test("a fresh answer is not requested again", async () => {
  using time = new FakeTime(0);
  const server = serverOf();
  const fetch = cacheOf(server);
  assertEquals(await countOf(fetch(LIST)), 1);
  await time.tickAsync(MINUTE - 1);
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(server.sent.length, 1);
});

Deno.test("a stale answer is returned at once, and refreshed in the background", async () => {
  using time = new FakeTime(0);
  const second = deferred();
  const server = serverOf((_, count) =>
    count === 2 ? second.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  // However many ask, and however often.
  assertEquals(
    await Promise.all([countOf(fetch(LIST)), countOf(fetch(LIST))]),
    [1, 1],
  );
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(server.sent.length, 2);

  second.resolve(Response.json({ count: 2 }));
  await time.runMicrotasks();
  assertEquals(await countOf(fetch(LIST)), 2);
  assertEquals(server.sent.length, 2);
});

Deno.test("an answer that is too old is waited for", async () => {
  using time = new FakeTime(0);
  const server = serverOf();
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(11 * MINUTE);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("an answer is as old as its request", async () => {
  using time = new FakeTime(0);
  const first = deferred();
  const server = serverOf((_, count) =>
    count === 1 ? first.promise : Response.json({ count })
  );
  const fetch = cacheOf(server, { stale: 0 });
  const asked = countOf(fetch(LIST));
  await time.tickAsync(20_000);
  first.resolve(Response.json({ count: 1 }));
  assertEquals(await asked, 1);
  await time.tickAsync(MINUTE - 20_000);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("an answer that was kept has its age", async () => {
  using time = new FakeTime(0);
  const fetch = cacheOf(serverOf());
  assertEquals((await fetch(LIST)).headers.get("age"), null);
  await time.tickAsync(2_500);
  assertEquals((await fetch(LIST)).headers.get("age"), "2");
});

Deno.test("a clock that is put back does not make an answer fresh for ever", async () => {
  using time = new FakeTime(100 * MINUTE);
  let offset = 0;
  const server = serverOf();
  const fetch = cacheOf(server, { now: () => time.now + offset });
  await fetch(LIST);
  offset = -50 * MINUTE;
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("1,000 concurrent callers make one request, and each has its own body", async () => {
  using time = new FakeTime(0);
  const answer = deferred();
  const server = serverOf(() => answer.promise);
  const fetch = cacheOf(server);
  const responses = Array.from({ length: 1_000 }, () => fetch(LIST));
  await time.runMicrotasks();
  assertEquals(server.sent.length, 1);
  answer.resolve(Response.json({ count: 1 }));
  const bodies = await Promise.all(responses.map(async (response) => {
    const bytes = new Uint8Array(await (await response).arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    // What one caller does to its bytes is nobody else's business.
    bytes.fill(0);
    return text;
  }));
  assertEquals(bodies, Array(1_000).fill('{"count":1}'));
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(server.sent.length, 1);
});

Deno.test("1,000 concurrent callers make one refresh", async () => {
  using time = new FakeTime(0);
  const server = serverOf();
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  const counts = await Promise.all(
    Array.from({ length: 1_000 }, () => countOf(fetch(LIST))),
  );
  assertEquals(counts, Array(1_000).fill(1));
  assertEquals(server.sent.length, 2);
});

Deno.test("callers share what goes wrong as well, and the next one asks anew", async () => {
  const server = serverOf((_, count) => {
    if (count === 1) throw new TypeError("connection refused");
    return Response.json({ count });
  });
  const fetch = cacheOf(server);
  const results = await Promise.allSettled([fetch(LIST), fetch(LIST)]);
  assertEquals(results.map(({ status }) => status), ["rejected", "rejected"]);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("an abort of one caller does not fail the others", async () => {
  const answer = deferred();
  const server = serverOf(() => answer.promise);
  const fetch = cacheOf(server);
  const controller = new AbortController();
  const reason = new Error("enough");
  const aborted = fetch(LIST, { signal: controller.signal });
  const other = countOf(fetch(LIST));
  await stateOf(aborted);
  controller.abort(reason);
  assertStrictEquals(await stateOf(aborted), reason);
  assertFalse(server.sent[0]?.signal?.aborted);
  answer.resolve(Response.json({ count: 1 }));
  assertEquals(await other, 1);
});

Deno.test("a request is called off when all callers have aborted, and the next one asks anew", async () => {
  const server = serverOf((_, count) =>
    count === 1 ? new Promise(() => {}) : Response.json({ count })
  );
  const fetch = cacheOf(server);
  const controllers = [new AbortController(), new AbortController()];
  const calls = controllers.map(({ signal }) => fetch(LIST, { signal }));
  await Promise.all(calls.map(stateOf));
  const [first, second] = controllers;
  first?.abort();
  await stateOf(Promise.all(calls));
  assertFalse(server.sent[0]?.signal?.aborted);
  second?.abort();
  for (const call of calls) assertInstanceOf(await stateOf(call), DOMException);
  assert(server.sent[0]?.signal?.aborted);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a caller is not dragged along by the last abort of others, whenever it comes", async () => {
  for (let moments = 0; moments < 30; moments++) {
    const answers: PromiseWithResolvers<Response>[] = [];
    const server = serverOf(() => {
      const answer = deferred();
      answers.push(answer);
      return answer.promise;
    });
    const fetch = cacheOf(server);
    const controller = new AbortController();
    const aborted = fetch(LIST, { signal: controller.signal });
    await stateOf(aborted);
    controller.abort();
    for (let moment = 0; moment < moments; moment++) await null;
    const next = fetch(LIST);
    assertEquals(await stateOf(next), "pending", `after ${moments} moments`);
    answers.at(-1)?.resolve(Response.json({ count: 1 }));
    assertEquals(await countOf(next), 1);
    await settle(aborted);
  }
});

Deno.test("a caller that has aborted before makes no request", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  const reason = new Error("enough");
  const signal = AbortSignal.abort(reason);
  assertStrictEquals(await stateOf(fetch(LIST, { signal })), reason);
  assertStrictEquals(
    await stateOf(fetch(new Request(LIST, { signal }))),
    reason,
  );
  assertEquals(server.sent.length, 0);
});

Deno.test("a caller that aborts does not end a refresh", async () => {
  using time = new FakeTime(0);
  const second = deferred();
  const server = serverOf((_, count) =>
    count === 2 ? second.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  const controller = new AbortController();
  await fetch(LIST, { signal: controller.signal });
  controller.abort();
  second.resolve(Response.json({ count: 2 }));
  await time.runMicrotasks();
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a stalled refresh delays nobody, before and after the answer is too old", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) =>
    count === 2 ? new Promise(() => {}) : Response.json({ count })
  );
  const fetch = cacheOf(server, { stale: 20_000 });
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  assertEquals(await countOf(fetch(LIST)), 1);
  await time.tickAsync(10_000);
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(server.sent.length, 2);
  // The refresh still hangs, and has not been given up.
  await time.tickAsync(10_000);
  assertEquals(await countOf(fetch(LIST)), 3);
  assertFalse(server.sent[1]?.signal?.aborted);
  await time.tickAsync(10_000);
  assert(server.sent[1]?.signal?.aborted);
});

Deno.test("a stalled body of a refresh delays nobody", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) =>
    count === 2 ? new Response(new ReadableStream()) : Response.json({ count })
  );
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  assertEquals(await countOf(fetch(LIST)), 1);
  await time.tickAsync(30_000);
  assertEquals(await countOf(fetch(LIST)), 1);
  await time.runMicrotasks();
  assertEquals(await countOf(fetch(LIST)), 3);
});

for (
  const [what, fail] of [
    ["answers with an error", () => new Response("", { status: 503 })],
    ["answers with a page", () => new Response("<!DOCTYPE html>")],
    ["is cut off", () => new Response('{"connectors":[')],
    ["does not answer", () => {
      throw new TypeError("connection refused");
    }],
  ] satisfies [string, () => Response][]
) {
  Deno.test(`an API that ${what} is tried again later, as long as the answer is not too old`, async () => {
    using time = new FakeTime(0);
    const server = serverOf((_, count) =>
      count === 1 ? Response.json({ count }) : fail()
    );
    const fetch = cacheOf(server);
    await fetch(LIST);
    await time.tickAsync(MINUTE);
    for (let second = 0; second < 60; second++) {
      assertEquals(await countOf(fetch(LIST)), 1);
      await time.tickAsync(1_000);
    }
    // Once every 30 seconds, whoever asks how often.
    assertEquals(server.sent.length, 3);
    await time.tickAsync(9 * MINUTE);
    const answer = await stateOf(fetch(LIST));
    assertFalse(
      answer instanceof Response && answer.headers.has("age"),
      "What is too old was given.",
    );
  });

  Deno.test(`nothing is kept where the API ${what}`, async () => {
    const server = serverOf((_, count) =>
      count === 1 ? fail() : Response.json({ count })
    );
    const fetch = cacheOf(server);
    await stateOf(fetch(LIST));
    assertEquals(await countOf(fetch(LIST)), 2);
    assertEquals(await countOf(fetch(LIST)), 2);
  });
}

Deno.test("an error is given as it is", async () => {
  const fetch = cacheOf(serverOf(() =>
    Response.json({ code: "notFound" }, {
      status: 404,
      statusText: "Not Found",
      headers: { "x-request-id": "42" },
    })
  ));
  const response = await fetch(`${LIST}/${UUID}`);
  assertEquals(response.status, 404);
  assertEquals(response.statusText, "Not Found");
  assertEquals(response.headers.get("x-request-id"), "42");
  assertEquals(await response.json(), { code: "notFound" });
});

Deno.test("an answer without a body is given as it is", async () => {
  for (const status of [204, 205, 304]) {
    const fetch = cacheOf(serverOf(() => new Response(null, { status })));
    assertEquals((await fetch(LIST)).status, status);
  }
});

Deno.test("an answer that does not come in time is given up, and the next caller asks anew", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) =>
    count === 1 ? new Promise(() => {}) : Response.json({ count })
  );
  const fetch = cacheOf(server, { timeout: 5_000 });
  const first = fetch(LIST);
  await time.tickAsync(4_999);
  assertEquals(await stateOf(first), "pending");
  const calls = [first, fetch(LIST)].map((call) => settle(call));
  await time.tickAsync(1);
  for (const call of calls) {
    const error = await call;
    assertInstanceOf(error, DOMException);
    assertEquals(error.name, "TimeoutError");
  }
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a refresh that has worked does not put off the next one", async () => {
  using time = new FakeTime(0);
  const fetch = cacheOf(serverOf(), { fresh: 1_000 });
  for (let count = 1; count <= 5; count++) {
    assertEquals(await countOf(fetch(LIST)), count);
    await time.tickAsync(1_000);
    assertEquals(await countOf(fetch(LIST)), count);
    await time.runMicrotasks();
  }
});

Deno.test("an answer that was requested earlier but arrives later is not kept", async () => {
  using time = new FakeTime(0);
  const late = deferred();
  const server = serverOf((_, count) =>
    count === 2 ? late.promise : Response.json({ count })
  );
  const fetch = cacheOf(server, { stale: 20_000 });
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  assertEquals(await countOf(fetch(LIST)), 1);
  // The refresh still hangs when its answer is too old.
  await time.tickAsync(20_000);
  assertEquals(await countOf(fetch(LIST)), 3);
  late.resolve(Response.json({ count: 2 }));
  await time.runMicrotasks();
  assertEquals(await countOf(fetch(LIST)), 3);
  assertEquals(server.sent.length, 3);
});

Deno.test("a reloaded answer is returned from then on, even if requests are in flight", async () => {
  using time = new FakeTime(0);
  const late = deferred();
  const server = serverOf((_, count) =>
    count === 1 ? late.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  const first = countOf(fetch(LIST));
  await time.tickAsync(1_000);
  assertEquals(await countOf(fetch(LIST, { cache: "reload" })), 2);
  const next = countOf(fetch(LIST));
  await time.runMicrotasks();
  late.resolve(Response.json({ count: 1 }));
  assertEquals([await first, await next], [1, 2]);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a clock that is put back does not have older answers kept for newer ones", async () => {
  using time = new FakeTime(100 * MINUTE);
  let offset = 0;
  const server = serverOf();
  const fetch = cacheOf(server, { now: () => time.now + offset });
  await fetch(LIST);
  offset = -50 * MINUTE;
  assertEquals(await countOf(fetch(LIST)), 2);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("an answer of unknown age is too old", async () => {
  const fetch = cacheOf(serverOf(), { now: () => NaN });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a reload is not conditional", async () => {
  const server = serverOf((_, count) =>
    Response.json({ count }, { headers: { etag: '"v1"' } })
  );
  const fetch = cacheOf(server);
  for (const cache of ["reload", "no-cache"] satisfies RequestCache[]) {
    await fetch(LIST);
    await fetch(LIST, { cache });
    assertFalse(server.sent.at(-1)?.headers.has("if-none-match"));
    assertEquals(server.sent.at(-1)?.init?.cache, cache);
  }
});

Deno.test("headers of a request are not sent where others are given instead", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  const request = new Request(LIST, { headers: { "accept-language": "fr" } });
  const headers = { accept: "application/json" };
  assertEquals(await countOf(fetch(request, { headers })), 1);
  assertEquals([...server.sent[0]?.headers ?? []], Object.entries(headers));
  assertEquals(await countOf(fetch(LIST, { headers })), 1);
});

Deno.test("a timeout may be longer than timers know", async () => {
  for (const timeout of [2 ** 31, Infinity]) {
    // In actual time, as it is actual timers that strike at once.
    const server = serverOf(async (_, count) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json({ count });
    });
    assertEquals(await countOf(cacheOf(server, { timeout })(LIST)), 1);
  }
});

Deno.test("no timer is left when there is an answer", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) => {
    if (count === 3) throw new TypeError("connection refused");
    return Response.json({ count });
  });
  const fetch = cacheOf(server);
  await fetch(LIST);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  await fetch(LIST);
  await time.runMicrotasks();
  await settle(fetch(`${LIST}/1`));
  await runAllTimers(time);
  assertEquals(time.now, MINUTE);
});

Deno.test("an answer that is too long is refused, and read no further", async () => {
  let hasEnded = false;
  const server = serverOf(() =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
        cancel: () => {
          hasEnded = true;
        },
      }),
    )
  );
  const fetch = cacheOf(server, { maxBytes: 10_000 });
  await assertRejects(() => fetch(LIST), TypeError, "longer than 10000 bytes");
  assert(hasEnded);
});

Deno.test("an answer is read no further when nobody waits for it, even if fetch ignores signals", async () => {
  using time = new FakeTime(0);
  let hasEnded = false;
  const server = serverOf(() =>
    new Response(
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          controller.enqueue(new Uint8Array(1));
        },
        cancel: () => {
          hasEnded = true;
        },
      }),
    )
  );
  const controller = new AbortController();
  const call = settle(cacheOf(server)(LIST, { signal: controller.signal }));
  await time.tickAsync(5_000);
  assertFalse(hasEnded);
  controller.abort();
  await call;
  await time.tickAsync(2_000);
  await time.runMicrotasks();
  assert(hasEnded);
});

Deno.test("a write through the same fetch drops what it may have changed", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  const urls = [
    LIST,
    `${LIST}?country_codes=FR`,
    `${LIST}/${UUID}`,
    `${LIST}/40/sources`,
    `${BASE}/banks`,
    "https://other.biapi.pro/2.0/connectors",
  ];
  const ask = () => Promise.all(urls.map((url) => countOf(fetch(url))));
  assertEquals(await ask(), [1, 2, 3, 4, 5, 6]);
  const init = {
    method: "PUT",
    body: "{}",
    headers: { authorization: "Bearer secret" },
  };
  await fetch(`${LIST}/${UUID}`, init);
  assertStrictEquals(server.sent[6]?.init, init);
  assertEquals(await ask(), [8, 9, 10, 11, 12, 6]);
});

Deno.test("a write that fails may have changed something, and drops it", async () => {
  const server = serverOf(({ method }, count) => {
    if (method === "PATCH") throw new TypeError("connection reset");
    return Response.json({ count });
  });
  const fetch = cacheOf(server);
  await fetch(LIST);
  await assertRejects(
    () => fetch(LIST, { method: "PATCH" }),
    TypeError,
    "connection reset",
  );
  assertEquals(await countOf(fetch(LIST)), 3);
});

Deno.test("an answer in flight during a write is not kept, and later callers do not join it", async () => {
  const before = deferred();
  const server = serverOf((_, count) =>
    count === 1 ? before.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  const early = countOf(fetch(LIST));
  await stateOf(early);
  await fetch(`${LIST}/${UUID}`, { method: "PUT" });
  const late = countOf(fetch(LIST));
  assertEquals(await late, 3);
  before.resolve(Response.json({ count: 1 }));
  assertEquals(await early, 1);
  assertEquals(await countOf(fetch(LIST)), 3);
});

Deno.test("what is on its way after a write is shared, even when what was before it comes", async () => {
  const [before, after] = [deferred(), deferred()];
  const server = serverOf((_, count) =>
    count === 1
      ? before.promise
      : count === 3
      ? after.promise
      : Response.json({ count })
  );
  const fetch = cacheOf(server);
  const early = countOf(fetch(LIST));
  await stateOf(early);
  await fetch(`${LIST}/${UUID}`, { method: "PUT" });
  const late = countOf(fetch(LIST));
  await stateOf(late);
  before.resolve(Response.json({ count: 1 }));
  assertEquals(await early, 1);
  const later = countOf(fetch(LIST));
  await stateOf(later);
  after.resolve(Response.json({ count: 3 }));
  assertEquals(await Promise.all([late, later]), [3, 3]);
  assertEquals(server.sent.length, 3);
});

Deno.test("a refresh that is on its way when something is written is not kept", async () => {
  using time = new FakeTime(0);
  const refresh = deferred();
  const server = serverOf((_, count) =>
    count === 2 ? refresh.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  await fetch(LIST);
  await fetch(`${LIST}/${UUID}`, { method: "PUT" });
  assertEquals(await countOf(fetch(LIST)), 4);
  refresh.resolve(Response.json({ count: 2 }));
  await time.runMicrotasks();
  assertEquals(await countOf(fetch(LIST)), 4);
});

Deno.test("what is written by one is known to all that share a store", async () => {
  using _time = new FakeTime(0);
  const server = serverOf();
  const store = memoryStore();
  const [here, there] = [
    cacheOf(server, { store }),
    cacheOf(server, { store }),
  ];
  await here(LIST);
  assertEquals(await countOf(there(LIST)), 1);
  await there(`${LIST}/${UUID}`, { method: "PUT" });
  assertEquals(await countOf(here(LIST)), 3);
  assertEquals(await countOf(there(LIST)), 3);
  // Even if it is in the very same moment.
  await here(`${LIST}/${UUID}`, { method: "PUT" });
  assertEquals(await countOf(there(LIST)), 5);
  assertEquals(await countOf(here(LIST)), 5);
});

Deno.test("a store is told for how long answers are of use, and that writes are for longer", async () => {
  const lifetimes: number[] = [];
  const fetch = cacheOf(serverOf(), {
    store: {
      get: () => undefined,
      set: (_key, _entry, lifetime) => void lifetimes.push(lifetime),
    },
  });
  await fetch(LIST);
  await fetch(LIST, { method: "PATCH" });
  const [answer, write = 0] = lifetimes;
  assertEquals(answer, 11 * MINUTE);
  assert(write > 11 * MINUTE);
});

Deno.test("requests that write nothing drop nothing", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  await fetch(LIST);
  await fetch(LIST, { method: "HEAD" });
  await fetch(LIST, { method: "OPTIONS" });
  await fetch(`${BASE}/users/me/connections`, { method: "POST" });
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("a refresh asks whether anything has changed, and renews what has not", async () => {
  using time = new FakeTime(0);
  const modified = "Fri, 20 Nov 2026 08:00:00 GMT";
  const server = serverOf(({ headers }, count) =>
    headers.get("if-none-match") === '"v1"'
      ? new Response(null, {
        status: 304,
        headers: { etag: '"v1"', date: "later" },
      })
      : Response.json({ count }, {
        headers: { etag: '"v1"', "last-modified": modified, date: "earlier" },
      })
  );
  const fetch = cacheOf(server);
  await fetch(LIST);
  assertEquals(server.sent[0]?.headers.has("if-none-match"), false);
  for (let renewal = 1; renewal <= 2; renewal++) {
    await time.tickAsync(MINUTE);
    assertEquals(await countOf(fetch(LIST)), 1);
    await time.runMicrotasks();
    assertEquals(server.sent.length, 1 + renewal);
    const last = server.sent[renewal]?.headers;
    assertEquals(last?.get("if-none-match"), '"v1"');
    assertEquals(last?.get("if-modified-since"), modified);
    const response = await fetch(LIST);
    assertEquals(response.status, 200);
    assertEquals(response.headers.get("age"), "0");
    assertEquals(response.headers.get("date"), "later");
    assertEquals(response.headers.get("content-type"), "application/json");
  }
  // Even what is too old to be given is good enough to be asked about.
  await time.tickAsync(100 * MINUTE);
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(server.sent.length, 4);
});

Deno.test("a refresh replaces what has changed, with its validators", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) =>
    Response.json({ count }, { headers: { etag: `"v${count}"` } })
  );
  const fetch = cacheOf(server, { stale: 0 });
  for (let count = 1; count <= 3; count++) {
    assertEquals(await countOf(fetch(LIST)), count);
    assertEquals(
      server.sent[count - 1]?.headers.get("if-none-match"),
      count === 1 ? null : `"v${count - 1}"`,
    );
    await time.tickAsync(MINUTE);
  }
});

Deno.test("answers are kept apart by URL and by headers", async () => {
  const server = serverOf();
  const fetch = cacheOf(server, { vary: ["x-tenant"] });
  const requests: [string, HeadersInit][] = [
    [LIST, {}],
    [`${LIST}?country_codes=FR`, {}],
    [LIST, { accept: "application/json" }],
    [LIST, { "accept-language": "fr" }],
    [LIST, { "accept-language": "de" }],
    [LIST, { "user-agent": "acme/1" }],
    [LIST, { "x-tenant": "a" }],
    [LIST, { "x-tenant": "b" }],
  ];
  const ask = () =>
    Promise.all(
      requests.map(([url, headers]) => countOf(fetch(url, { headers }))),
    );
  assertEquals(await ask(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assertEquals(await ask(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assertEquals(server.sent[3]?.headers.get("accept-language"), "fr");
});

Deno.test("the same request is the same in every form", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  const accept = "application/json";
  const forms: Parameters<typeof fetch>[] = [
    [LIST, { headers: { accept } }],
    [LIST, { headers: { ACCEPT: accept } }],
    [LIST, { headers: [["Accept", accept]], method: "get" }],
    [new URL(LIST), { headers: new Headers({ accept }), body: null }],
    [`${LIST}#top`, { headers: { accept }, redirect: "follow" }],
    [new Request(LIST, { headers: { accept } })],
    [new Request(LIST), { headers: { accept }, signal: null }],
    ["HTTPS://ACME-SANDBOX.biapi.pro:443/2.0/connectors", {
      headers: { accept },
    }],
  ];
  for (const form of forms) assertEquals(await countOf(fetch(...form)), 1);
});

Deno.test("the option cache is heeded", async () => {
  const server = serverOf();
  const fetch = cacheOf(server);
  const ask = (cache: RequestCache) => countOf(fetch(LIST, { cache }));
  assertEquals(await ask("default"), 1);
  // Left alone: neither from the store, nor kept.
  assertEquals(await ask("no-store"), 2);
  assertEquals(await ask("default"), 1);
  // Asked for anew, and kept.
  assertEquals(await ask("reload"), 3);
  assertEquals(await ask("default"), 3);
  assertEquals(await ask("no-cache"), 4);
  assertEquals(await ask("force-cache"), 4);
  assertEquals(server.sent[2]?.init?.cache, "reload");
});

Deno.test("what the server does not want to be kept is not, and callers still share it", async () => {
  for (
    const headers of [
      { "cache-control": "no-store" },
      { "cache-control": "max-age=60, No-Store" },
      { "cache-control": "private, max-age=60" },
      { vary: "*" },
      { vary: "accept, *" },
    ]
  ) {
    const server = serverOf((_, count) =>
      Response.json({ count }, { headers })
    );
    const fetch = cacheOf(server);
    const counts = await Promise.all([
      countOf(fetch(LIST)),
      countOf(fetch(LIST)),
    ]);
    assertEquals(counts, [1, 1]);
    assertEquals(await countOf(fetch(LIST)), 2);
  }
});

Deno.test("nothing else of what the server says of caching is heeded", async () => {
  const headers = { "cache-control": "no-cache, max-age=0", expires: "0" };
  const server = serverOf((_, count) => Response.json({ count }, { headers }));
  const fetch = cacheOf(server);
  await fetch(LIST);
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("an answer has no cookies and no headers of the connection", async () => {
  const server = serverOf((_, count) =>
    Response.json({ count }, {
      headers: [
        ["set-cookie", "session=1"],
        ["set-cookie", "other=2"],
        ["content-encoding", "identity"],
        ["content-length", "11"],
        ["x-kept", "yes"],
      ],
    })
  );
  const fetch = cacheOf(server);
  for (let time = 0; time < 2; time++) {
    const { headers } = await fetch(LIST);
    assertEquals(headers.get("x-kept"), "yes");
    for (const name of ["set-cookie", "content-encoding", "content-length"]) {
      assertEquals(headers.get(name), null);
    }
  }
});

Deno.test("fetch is called as a function, and the global one is looked up late", async () => {
  let self: unknown = "not called";
  const server = serverOf();
  const options = {
    fetch(this: unknown, ...args: Parameters<typeof fetch>) {
      self = this;
      return server.fetch(...args);
    },
  };
  await cacheOf(server, options)(LIST);
  assertStrictEquals(self, undefined);

  const { fetch: actual } = globalThis;
  const late = cacheOf(server, { fetch: undefined });
  try {
    globalThis.fetch = server.fetch;
    assertEquals(await countOf(late(LIST)), 2);
  } finally {
    globalThis.fetch = actual;
  }
});

Deno.test("waitUntil is given all that goes on behind, which never rejects", async () => {
  using time = new FakeTime(0);
  const server = serverOf((_, count) => {
    if (count === 2) throw new TypeError("connection refused");
    return Response.json({ count });
  });
  const waiting: Promise<unknown>[] = [];
  const fetch = cacheOf(server, {
    waitUntil: (promise) => waiting.push(promise),
  });
  await fetch(LIST);
  await time.tickAsync(MINUTE);
  await fetch(LIST);
  const results = await Promise.allSettled(waiting);
  assertEquals(results.length, 3);
  assert(results.every(({ status }) => status === "fulfilled"));
});

Deno.test("a proxy is known by its base URL, with or without a slash", async () => {
  for (
    const baseUrl of [
      "http://localhost:8080/powens",
      "http://localhost:8080/powens/",
      new URL("http://localhost:8080/powens"),
    ]
  ) {
    const server = serverOf();
    const fetch = cacheOf(server, { baseUrl });
    const ask = (url: string) => countOf(fetch(url));
    assertEquals(await ask("http://localhost:8080/powens/connectors"), 1);
    assertEquals(await ask("http://localhost:8080/powens/connectors"), 1);
    assertEquals(await ask("http://localhost:8080/powens2/connectors"), 2);
    assertEquals(await ask("http://localhost:8080/powens2/connectors"), 3);
    // The API itself is known as well.
    assertEquals(await ask(LIST), 4);
    assertEquals(await ask(LIST), 4);
    await fetch("http://localhost:8080/powens/connectors", { method: "PATCH" });
    assertEquals(await ask("http://localhost:8080/powens/connectors"), 6);
    assertEquals(await ask(LIST), 4);
  }
});

Deno.test("flights that are not shared are each on their own, and what is kept is not", async () => {
  const server = serverOf();
  const fetch = cacheOf(server, { areFlightsShared: false });
  const counts = await Promise.all([
    countOf(fetch(LIST)),
    countOf(fetch(LIST)),
  ]);
  assertEquals(counts.sort(), [1, 2]);
  await fetch(LIST);
  assertEquals(server.sent.length, 2);
});

Deno.test("a client reads through the cache, and sees what it writes", async () => {
  const sandbox = createSandbox();
  const api = {
    domain: "acme-sandbox",
    fetch: cacheOf(sandbox),
    token: sandbox.token,
  };
  const isListed = async () => {
    const { connectors } = await listConnectors(api);
    return connectors.some(({ uuid }) => uuid === UUID);
  };
  assert(await isListed());
  assert(await isListed());
  assertEquals(sandbox.requests.length, 1);
  await updateConnector(api, UUID, { hidden: true });
  assertFalse(await isListed());
  assertEquals(sandbox.requests.length, 3);
});
