import { assertEquals, assertThrows } from "@std/assert";
import { listConnectors, UsageError } from "../../mod.ts";
import {
  cachingFetch,
  type CachingFetchOptions,
  denoKvStore,
  kvStore,
  memoryStore,
  platformStore,
  redisStore,
  withCache,
} from "../../src/cache/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { cacheOf, countOf, LIST, serverOf } from "./setup.ts";

/** Options as they come from plain JavaScript. */
function optionsOf(options: object): CachingFetchOptions {
  return { fresh: 1, stale: 1, ...options };
}

Deno.test("cachingFetch() refuses an option that makes no sense, by its name", () => {
  const wrong: [object, string][] = [
    [{ fresh: NaN }, "'fresh' must be a number from 0: got NaN"],
    [{ fresh: "5m" }, `'fresh' must be a number from 0: got "5m"`],
    [{ fresh: undefined }, "'fresh' must be a number from 0"],
    [{ stale: -1 }, "'stale' must be a number from 0: got -1"],
    [{ timeout: NaN }, "'timeout' must be a number from 0: got NaN"],
    [{ storeTimeout: "1" }, "'storeTimeout' must be a number from 0"],
    [{ maxBytes: -1 }, "'maxBytes' must be a number from 0: got -1"],
    [{ vary: "x-tenant" }, "'vary' must be names of headers in lower case"],
    [{ vary: ["X-Tenant"] }, "'vary' must be names of headers in lower case"],
    [{ baseUrl: "/powens" }, "'baseUrl' must be a URL"],
    [{ store: "redis" }, "'store' must be an object with get() and set()"],
    [{ store: { get() {} } }, "'store' must be an object with get() and set()"],
    [{ fetch: "node" }, "'fetch' must be a function"],
    [{ waitUntil: {} }, "'waitUntil' must be a function"],
    [{ now: 0 }, "'now' must be a function: got 0"],
    [{ random: 0.5 }, "'random' must be a function: got 0.5"],
    [{ onEvent: "log" }, "'onEvent' must be a function"],
    [{ areFlightsShared: 1 }, "'areFlightsShared' must be a boolean: got 1"],
  ];
  for (const [options, message] of wrong) {
    assertThrows(
      () => cachingFetch(optionsOf(options)),
      UsageError,
      `Cannot make a caching fetch as ${message}`,
    );
  }
});

/** What plain JavaScript may give instead of an argument. */
const WRONG: readonly unknown[][] = [[], [null], [5], ["x"], [[]]];

Deno.test("every function says what is missing, or is of another kind", () => {
  const messages = new Map<unknown, string>([
    [cachingFetch, "make a caching fetch as 'fresh' must be a number from 0"],
    [withCache, "make an API with a cache as 'api' must be such as { domain"],
    [
      denoKvStore,
      "make a store as 'kv' must be an object with get() and set() and delete()",
    ],
    [
      kvStore,
      "make a store as 'namespace' must be an object with get() and put()",
    ],
    [
      platformStore,
      "make a store as 'cache' must be an object with match() and put()",
    ],
    [
      redisStore,
      "make a store as 'send' must be a function that sends a command",
    ],
  ]);
  for (const [make, message] of messages) {
    for (const wrong of WRONG) {
      assertThrows(
        () => Reflect.apply(Object(make), undefined, wrong),
        UsageError,
        `Cannot ${message}`,
      );
    }
  }
  // The options of this store may be left out.
  for (const wrong of WRONG.slice(1)) {
    assertThrows(
      () => Reflect.apply(memoryStore, undefined, wrong),
      UsageError,
      "Cannot make a store in memory as 'options' must be an object: got",
    );
  }
  const api = { domain: "acme-sandbox" };
  for (const wrong of WRONG) {
    assertThrows(
      () => Reflect.apply(withCache, undefined, [api, ...wrong]),
      UsageError,
      "Cannot make a caching fetch as 'fresh' must be a number from 0",
    );
  }
});

Deno.test("a store refuses a client that lacks one of the methods", () => {
  const incomplete: [unknown, object][] = [
    [denoKvStore, { get() {}, set() {} }],
    [kvStore, { get() {} }],
    [platformStore, { match() {}, put: "put" }],
    [redisStore, { sendCommand() {} }],
  ];
  for (const [make, client] of incomplete) {
    assertThrows(
      () => Reflect.apply(Object(make), undefined, [client]),
      UsageError,
      "got an object",
    );
  }
});

Deno.test("memoryStore() refuses a bound that makes no sense, by its name", () => {
  assertThrows(
    () => memoryStore({ maxEntries: -1 }),
    UsageError,
    "Cannot make a store in memory as 'maxEntries' must be an integer from 0",
  );
  assertThrows(
    () => memoryStore({ maxBytes: NaN }),
    UsageError,
    "Cannot make a store in memory as 'maxBytes' must be a number from 0",
  );
});

Deno.test("cachingFetch() takes answers that are fresh for ever", async () => {
  const fetch = cacheOf(serverOf(), { fresh: Infinity });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("withCache() takes an Api that has nothing but its domain", () => {
  const api = withCache({ domain: "acme-sandbox" }, { fresh: 1, stale: 0 });
  assertEquals(api.domain, "acme-sandbox");
});

Deno.test("withCache() takes the base URL and the fetch of an Api", async () => {
  const sandbox = createSandbox();
  const api = withCache({
    domain: "acme-sandbox",
    baseUrl: "http://localhost:8080/2.0",
    fetch: sandbox.fetch,
  }, { fresh: 60_000, stale: 0 });
  const first = await listConnectors(api);
  const second = await listConnectors(api);
  assertEquals(second.total, first.total);
  assertEquals(sandbox.requests.length, 1);
  assertEquals(api.domain, "acme-sandbox");
});
