import { assert, assertEquals, assertRejects } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import {
  type CacheStore,
  memoryStore,
  platformStore,
} from "../../src/cache/mod.ts";
import { cacheOf, countOf, LIST, MINUTE, serverOf } from "./setup.ts";

/** A store that fails when it is told to. */
function fragileStore(): CacheStore & { fails: Set<"get" | "set"> } {
  const store = memoryStore();
  const fails = new Set<"get" | "set">();
  return {
    fails,
    async get(key) {
      await null;
      if (fails.has("get")) throw new Error("the store cannot be read");
      return await store.get(key);
    },
    async set(key, entry, lifetime) {
      await null;
      if (fails.has("set")) throw new Error("the store cannot be written");
      await store.set(key, entry, lifetime);
    },
  };
}

Deno.test("a store that throws is one that has nothing", async () => {
  const broken: CacheStore[] = [
    {
      get: () => {
        throw new Error("at once");
      },
      set: () => {
        throw new Error("at once");
      },
    },
    {
      get: () => Promise.reject(new Error("later")),
      set: () => Promise.reject(new Error("later")),
    },
    { get: () => undefined, set: () => Promise.reject(new Error("later")) },
    { get: () => undefined, set: () => {} },
    platformStore({
      match: () => Promise.reject(new TypeError("no cache here")),
      put: () => Promise.reject(new TypeError("no cache here")),
    }),
  ];
  for (const store of broken) {
    const server = serverOf();
    const fetch = cacheOf(server, { store });
    const counts = await Promise.all([
      countOf(fetch(LIST)),
      countOf(fetch(LIST)),
    ]);
    assertEquals(counts, [1, 1]);
    assertEquals(await countOf(fetch(LIST)), 2);
    assertEquals((await fetch(LIST, { method: "PATCH" })).status, 200);
  }
});

Deno.test("a store that gives what was never put there is one that has nothing", async () => {
  for (
    const garbage of [
      null,
      {},
      [],
      "text",
      { generation: "1" },
      { at: Date.now(), generation: "1", headers: [], body: "text" },
      { at: Date.now(), generation: "1", headers: [], body: {} },
    ]
  ) {
    const server = serverOf();
    const store: CacheStore = {
      get: () => JSON.parse(JSON.stringify(garbage)),
      set: () => {},
    };
    const fetch = cacheOf(server, { store });
    assertEquals(await countOf(fetch(LIST)), 1, JSON.stringify(garbage));
    assertEquals(await countOf(fetch(LIST)), 2);
  }
  const server = serverOf();
  const fetch = cacheOf(server, {
    store: platformStore({
      match: () =>
        Promise.resolve(
          new Response("x"),
        ),
      put: () => Promise.resolve(),
    }),
  });
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("an entry without a generation is not used, even if no generation can be read", async () => {
  const garbage = JSON.parse('{ "headers": [] }');
  const fetch = cacheOf(serverOf(), {
    store: {
      get(key) {
        if (!key.startsWith(LIST)) throw new Error("not readable");
        return { ...garbage, at: Date.now(), body: new ArrayBuffer(2) };
      },
      set: () => {},
    },
  });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a store that cannot be read for a while has kept what it had", async () => {
  const store = fragileStore();
  const server = serverOf();
  const fetch = cacheOf(server, { store });
  await fetch(LIST);
  store.fails.add("get");
  assertEquals(await countOf(fetch(LIST)), 2);
  store.fails.clear();
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("what is written while the store cannot be is not forgotten", async () => {
  const store = fragileStore();
  const server = serverOf();
  const fetch = cacheOf(server, { store });
  await fetch(LIST);
  store.fails.add("set");
  assertEquals((await fetch(LIST, { method: "PATCH" })).status, 200);
  assertEquals(await countOf(fetch(LIST)), 3);
  store.fails.clear();
  assertEquals(await countOf(fetch(LIST)), 4);
  assertEquals(await countOf(fetch(LIST)), 4);
});

Deno.test({
  name: "a store that answers in time leaves no timer behind",
  sanitizeOps: true,
  sanitizeResources: true,
  async fn() {
    const fetch = cacheOf(serverOf(), { store: fragileStore() });
    assertEquals(await countOf(fetch(LIST)), 1);
    assertEquals(await countOf(fetch(LIST)), 1);
  },
});

Deno.test("the time that a store may take may be longer than timers know", async () => {
  for (const storeTimeout of [2 ** 31, Infinity]) {
    const kept = memoryStore();
    const store: CacheStore = {
      async get(key) {
        // In actual time, as it is actual timers that strike at once.
        await new Promise((resolve) => setTimeout(resolve, 20));
        return await kept.get(key);
      },
      set: (key, entry, lifetime) => kept.set(key, entry, lifetime),
    };
    const fetch = cacheOf(serverOf(), { store, storeTimeout });
    await countOf(fetch(LIST));
    assertEquals(await countOf(fetch(LIST)), 1);
  }
});

Deno.test("a write is answered where the store never does, and is not forgotten", async () => {
  using time = new FakeTime(0);
  const memory = memoryStore();
  let isStuck = false;
  const server = serverOf();
  const fetch = cacheOf(server, {
    timeout: 5_000,
    store: {
      get: memory.get,
      set: (key, entry, lifetime) =>
        isStuck ? new Promise(() => {}) : memory.set(key, entry, lifetime),
    },
  });
  await fetch(LIST);
  isStuck = true;
  const write = countOf(fetch(LIST, { method: "PATCH" }));
  await time.tickAsync(5_000);
  assertEquals(await write, 2);
  isStuck = false;
  assertEquals(await countOf(fetch(LIST)), 3);
  assertEquals(await countOf(fetch(LIST)), 3);
});

Deno.test("a write that the store hears of late revives nothing", async () => {
  const memory = memoryStore();
  const late = Promise.withResolvers<void>();
  let marks = 0;
  const server = serverOf();
  const fetch = cacheOf(server, {
    store: {
      get: memory.get,
      async set(key, entry, lifetime) {
        if (entry.body.byteLength === 0 && ++marks === 1) await late.promise;
        await memory.set(key, entry, lifetime);
      },
    },
  });
  assertEquals(await countOf(fetch(LIST)), 1);
  const first = fetch(LIST, { method: "PATCH" });
  await fetch(LIST, { method: "PATCH" });
  assertEquals(await countOf(fetch(LIST)), 4);
  late.resolve();
  await first;
  assertEquals(marks, 2);
  assertEquals(await countOf(fetch(LIST)), 5);
  assertEquals(await countOf(fetch(LIST)), 5);
});

Deno.test("a stale answer is given even where it cannot be replaced", async () => {
  using time = new FakeTime(0);
  const store = fragileStore();
  const server = serverOf();
  const fetch = cacheOf(server, { store });
  await fetch(LIST);
  store.fails.add("set");
  await time.tickAsync(MINUTE);
  for (let second = 0; second < 45; second++) {
    assertEquals(await countOf(fetch(LIST)), 1);
    await time.tickAsync(1_000);
  }
  // Once every 30 seconds, rather than at every call.
  assertEquals(server.sent.length, 3);
});

Deno.test("a caller that aborts while the store is asked makes no request", async () => {
  const asked = Promise.withResolvers<undefined>();
  const server = serverOf();
  const fetch = cacheOf({
    // As those that do not know of signals.
    fetch: (input) => server.fetch(input),
  }, { store: { get: () => asked.promise, set: () => {} } });
  const controller = new AbortController();
  const call = fetch(LIST, { signal: controller.signal });
  controller.abort();
  await assertRejects(() => call, DOMException);
  asked.resolve(undefined);
  await new Promise((resolve) => setTimeout(resolve));
  assertEquals(server.sent.length, 0);
});

Deno.test("a caller cannot change a kept answer", async () => {
  const fetch = cacheOf(serverOf());
  await fetch(LIST);
  const response = await fetch(LIST);
  new Uint8Array(await response.arrayBuffer()).fill(0);
  response.headers.set("x-changed", "yes");
  assertEquals(await countOf(fetch(LIST)), 1);
  assert(!(await fetch(LIST)).headers.has("x-changed"));
});
