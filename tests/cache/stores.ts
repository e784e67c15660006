/// <reference lib="deno.unstable" />
import { assert, assertEquals } from "@std/assert";
import {
  type CacheEntry,
  type CacheStore,
  denoKvStore,
  kvStore,
  memoryStore,
  redisStore,
} from "../../src/cache/mod.ts";
import { BASE, cacheOf, countOf, LIST, MINUTE, serverOf } from "./setup.ts";

/** A store, on the real thing or on what takes its place. */
export interface TestStore extends AsyncDisposable {
  /** The store. */
  store: CacheStore;
  /** How many values are behind the store. */
  count(): Promise<number>;
  /** Puts something else in the place of all values. */
  spoil(): Promise<void>;
}

/** A store whose real thing has to be there. */
export interface StoreKind {
  /** What it is called. */
  name: string;
  /** Whether what it needs is here. */
  isHere: boolean;
  /** Opens it, empty. */
  open(): Promise<TestStore>;
}

/** Stores that are there at once. */
export const STORE_KINDS: readonly StoreKind[] = [
  { name: "denoKvStore() on Deno KV", isHere: true, open: openDenoKv },
  { name: "kvStore() on a map", isHere: true, open: openKvOnMap },
  { name: "redisStore() on a map", isHere: true, open: openRedisOnMap },
];

async function openDenoKv(): Promise<TestStore> {
  const kv = await Deno.openKv(":memory:");
  const entries = async () => {
    const found: Deno.KvEntry<unknown>[] = [];
    for await (const entry of kv.list({ prefix: [] })) found.push(entry);
    return found;
  };
  return {
    store: denoKvStore(kv),
    count: async () => (await entries()).length,
    spoil: async () => {
      for (const { key } of await entries()) await kv.set(key, "spoilt");
    },
    [Symbol.asyncDispose]: () => Promise.resolve(kv.close()),
  };
}

function openKvOnMap(): Promise<TestStore> {
  const values = new Map<string, ArrayBuffer>();
  return openOnMap(values, new TextEncoder().encode("spoilt").buffer, {
    get: (key, type) => {
      assertEquals(type, "arrayBuffer");
      return Promise.resolve(values.get(key) ?? null);
    },
    put: (key, value) => Promise.resolve(void values.set(key, value)),
  }, kvStore);
}

function openRedisOnMap(): Promise<TestStore> {
  const values = new Map<string, string>();
  return openOnMap(values, "spoilt", (name, key = "", value = "") => {
    if (name === "GET") return Promise.resolve(values.get(key) ?? null);
    assertEquals(name, "SET");
    values.set(key, value);
    return Promise.resolve("OK");
  }, redisStore);
}

function openOnMap<V, C>(
  values: Map<string, V>,
  spoilt: V,
  client: C,
  createStore: (client: C) => CacheStore,
): Promise<TestStore> {
  return Promise.resolve({
    store: createStore(client),
    count: () => Promise.resolve(values.size),
    spoil: () => {
      for (const key of values.keys()) values.set(key, spoilt);
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
}

/** A store that works until it is told to hang, and then never answers. */
export function hangingStore(): CacheStore & { isHanging: boolean } {
  const memory = memoryStore();
  const forever = () => new Promise<undefined>(() => {});
  return {
    isHanging: false,
    get(key) {
      return this.isHanging ? forever() : memory.get(key);
    },
    set(key, entry, lifetime) {
      return this.isHanging ? forever() : memory.set(key, entry, lifetime);
    },
  };
}

/** A body of JSON with a number of bytes. */
export function bodyOf(bytes: number): ArrayBuffer {
  const text = JSON.stringify("é".repeat((bytes - 2) / 2));
  return new TextEncoder().encode(text).buffer;
}

/** An answer with all that can be kept of one. */
export const ENTRY: CacheEntry = {
  at: 1_795_420_800_000,
  generation: "0.25",
  headers: [["content-type", "application/json"], ["etag", 'W/"caf\u00e9"']],
  body: bodyOf(100),
};

/** A key with all that could be mistaken for something else. */
export const KEY: string =
  `${LIST}?country_codes=FR [["accept","a/b"]] \u20ac#/../x`;

function bytesOf({ body }: CacheEntry): Uint8Array {
  return new Uint8Array(body);
}

/** Defines the tests of what every store must do. */
export function testStore({ name, isHere, open }: StoreKind): void {
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
