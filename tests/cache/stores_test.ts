import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  type CacheEntry,
  type CacheEvent,
  denoKvStore,
  kvStore,
} from "../../src/cache/mod.ts";
import { BASE, cacheOf, countOf, LIST, MINUTE, serverOf } from "./setup.ts";
import { hangingStore, STORE_KINDS, type TestStore } from "./stores.ts";

/** A body of JSON with a number of bytes. */
function bodyOf(bytes: number): ArrayBuffer {
  const text = JSON.stringify("é".repeat((bytes - 2) / 2));
  return new TextEncoder().encode(text).buffer;
}

const ENTRY: CacheEntry = {
  at: 1_795_420_800_000,
  generation: "0.25",
  headers: [["content-type", "application/json"], ["etag", 'W/"caf\u00e9"']],
  body: bodyOf(100),
};

const KEY = `${LIST}?country_codes=FR [["accept","a/b"]] \u20ac#/../x`;

function bytesOf({ body }: CacheEntry): Uint8Array {
  return new Uint8Array(body);
}

for (const { name, isHere, open } of STORE_KINDS) {
  const test = (
    what: string,
    run: (opened: TestStore) => Promise<void>,
  ): void => {
    Deno.test({
      name: `${name} ${what}`,
      ignore: !isHere,
      // The servers and their clients have resources of their own.
      sanitizeResources: false,
      sanitizeOps: false,
      async fn() {
        await using opened = await open();
        await run(opened);
      },
    });
  };

  test("gives back what was put there, whatever the key is", async ({ store }) => {
    assertEquals(await store.get(KEY), undefined);
    for (const key of [KEY, `${LIST}?expand=${"sources,".repeat(200)}`]) {
      await store.set(key, ENTRY, MINUTE);
      const found = await store.get(key);
      assert(found);
      assertEquals({ ...found, body: [] }, { ...ENTRY, body: [] });
      assertEquals(bytesOf(found), bytesOf(ENTRY));
      assertEquals(await store.get(`${key}2`), undefined);
    }
  });

  test("keeps an answer of 4 MB, and replaces it as a whole", async (opened) => {
    const { store, count } = opened;
    await store.set(KEY, { ...ENTRY, body: bodyOf(4_000_000) }, MINUTE);
    const found = await store.get(KEY);
    assert(found);
    assertEquals(found.body.byteLength, 4_000_000);
    assertEquals(bytesOf(found).at(3_999_998), 0xa9);
    await store.set(KEY, ENTRY, MINUTE);
    const smaller = await store.get(KEY);
    assert(smaller);
    assertEquals(bytesOf(smaller), bytesOf(ENTRY));
    // Nothing is left of the one before.
    assert(await count() <= 2, `${await count()}`);
  });

  test("keeps the mark of a write, which has no body", async ({ store }) => {
    const mark = { ...ENTRY, body: new ArrayBuffer(0) };
    await store.set(BASE, mark, Infinity);
    const found = await store.get(BASE);
    assertEquals(found?.generation, mark.generation);
    assertEquals(found?.body.byteLength, 0);
  });

  test("has nothing where something else was put", async ({ store, spoil }) => {
    await store.set(KEY, ENTRY, MINUTE);
    await spoil();
    assertEquals(await store.get(KEY), undefined);
    await store.set(KEY, ENTRY, MINUTE);
    assertEquals((await store.get(KEY))?.at, ENTRY.at);
  });

  test("serves others with what one has asked for, and drops what one writes", async ({ store }) => {
    const server = serverOf();
    const [here, there] = [
      cacheOf(server, { store }),
      cacheOf(server, { store }),
    ];
    assertEquals(await countOf(here(LIST)), 1);
    assertEquals(await countOf(there(LIST)), 1);
    await there(`${LIST}/1`, { method: "PUT" });
    assertEquals(await countOf(here(LIST)), 3);
    assertEquals(await countOf(there(LIST)), 3);
  });
}

const redis = STORE_KINDS.find(({ name }) => name.startsWith("redisStore"));

Deno.test({
  name: "redisStore() has Redis forget an answer when its time is over",
  ignore: !redis?.isHere,
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    assert(redis);
    await using opened = await redis.open();
    const { store } = opened;
    await store.set(KEY, ENTRY, 1);
    await store.set(LIST, ENTRY, Infinity);
    while (await store.get(KEY)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assertEquals((await store.get(LIST))?.at, ENTRY.at);
  },
});

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

Deno.test("an answer that the store does not take is told, and asked for every time", async () => {
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

Deno.test("an outage of the store is none of the API", async () => {
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
