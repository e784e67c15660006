import { createHash } from "node:crypto";
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  type CacheEvent,
  denoKvStore,
  kvStore,
  redisStore,
} from "../../src/cache/mod.ts";
import { cacheOf, countOf, LIST, serverOf } from "./setup.ts";
import {
  bodyOf,
  ENTRY,
  hangingStore,
  KEY,
  STORE_KINDS,
  testStore,
} from "./stores.ts";

for (const kind of STORE_KINDS) testStore(kind);

Deno.test("denoKvStore() tells Deno KV of every value for how long it is of use", async () => {
  const told: number[] = [];
  const store = denoKvStore({
    get: () => Promise.resolve({ value: null }),
    set: (_key, _value, { expireIn }) => Promise.resolve(told.push(expireIn)),
    delete: () => Promise.resolve(),
  });
  // Two parts, and what tells of them.
  await store.set(KEY, { ...ENTRY, body: bodyOf(100_000) }, 90_001);
  await store.set(KEY, { ...ENTRY, body: new ArrayBuffer(0) }, Infinity);
  assertEquals(told, [90_001, 90_001, 90_001, 31_536_000_000, 31_536_000_000]);
});

Deno.test("kvStore() tells Workers KV a lifetime that it takes", async () => {
  const told: number[] = [];
  const store = kvStore({
    get: () => Promise.resolve(null),
    put: (_key, _value, { expirationTtl }) => {
      told.push(expirationTtl);
      return Promise.resolve();
    },
  });
  for (const lifetime of [0, 1, 90_001, Infinity]) {
    await store.set(KEY, ENTRY, lifetime);
  }
  assertEquals(told, [60, 60, 91, 31_536_000]);
});

Deno.test("denoKvStore() has nothing where there is a list of something else", async () => {
  const store = denoKvStore({
    get: (key) => {
      if (key.length > 1) throw new Error("there are no such parts");
      return Promise.resolve({ value: ["a", 1, {}] });
    },
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  });
  assertEquals(await store.get(KEY), undefined);
  await store.set(KEY, ENTRY, 1);
});

Deno.test("a store names a key by its SHA-256", async () => {
  const names: string[] = [];
  const store = redisStore((_command, name = "") => {
    names.push(name);
    return Promise.resolve(null);
  });
  const keys = [KEY, ...Array.from({ length: 100 }, (_, n) => `${KEY}${n}`)];
  for (const key of keys) await store.get(key);
  assertEquals(
    names,
    keys.map((key) =>
      `powens:${createHash("sha256").update(key).digest("hex")}`
    ),
  );
});

Deno.test("redisStore() tells Redis a lifetime that it takes", async () => {
  const told: string[][] = [];
  const store = redisStore((...command) => {
    told.push(command.slice(3));
    return Promise.resolve("OK");
  });
  for (const lifetime of [0, 0.5, 90_000.5, Infinity]) {
    await store.set(KEY, ENTRY, lifetime);
  }
  assertEquals(told, [
    ["PX", "1"],
    ["PX", "1"],
    ["PX", "90001"],
    ["PX", "31536000000"],
  ]);
});

Deno.test("an answer that the store refuses is reported, and requested every time", async () => {
  const puts: string[] = [];
  const store = kvStore({
    get: () => Promise.resolve(null),
    put: (key) => Promise.resolve(void puts.push(key)),
  });
  await assertRejects(
    () =>
      Promise.resolve(
        store.set(KEY, { ...ENTRY, body: bodyOf(26_214_400) }, 1),
      ),
    RangeError,
    "as Workers KV takes 26214400 at most",
  );
  assertEquals(puts, []);

  const events: CacheEvent[] = [];
  const server = serverOf(() => new Response(bodyOf(26_214_400)));
  const fetch = cacheOf(server, {
    store,
    onEvent: (event) => events.push(event),
  });
  await (await fetch(LIST)).body?.cancel();
  const failure = events.find(({ type }) => type === "storeFailure");
  assert(failure?.type === "storeFailure");
  assertEquals(failure.operation, "set");
  assert(failure.error instanceof RangeError);
});

Deno.test("an outage of the store is not an outage of the API", async () => {
  const store = hangingStore();
  const server = serverOf();
  const events: CacheEvent[] = [];
  const fetch = cacheOf(server, {
    store,
    storeTimeout: 20,
    onEvent: (event) => events.push(event),
  });
  assertEquals(await countOf(fetch(LIST)), 1);
  store.isHanging = true;
  assertEquals(await countOf(fetch(LIST)), 2);
  assertEquals(await countOf(fetch(`${LIST}/1`, { method: "PUT" })), 3);
  const failures = events.filter(({ type }) => type === "storeFailure");
  assert(failures.length >= 2);
  store.isHanging = false;
  // What was written meanwhile is not forgotten.
  assertEquals(await countOf(fetch(LIST)), 4);
  assertEquals(await countOf(fetch(LIST)), 4);
});
