import { assert, assertEquals } from "@std/assert";
import {
  type CacheEntry,
  type PlatformCache,
  platformStore,
} from "../../src/cache/mod.ts";
import { BASE, cacheOf, countOf, LIST, MINUTE, serverOf } from "./setup.ts";

// The configuration has the types of what all runtimes have, and not of this.
declare const caches: {
  open(name: string): Promise<PlatformCache>;
  delete(name: string): Promise<boolean>;
};

/** Runs a test with a cache of Deno's own, which is gone afterwards. */
async function withCache(
  run: (cache: PlatformCache, other: () => Promise<PlatformCache>) => unknown,
): Promise<void> {
  const name = `powens-test-${crypto.randomUUID()}`;
  try {
    await run(await caches.open(name), () => caches.open(name));
  } finally {
    assert(await caches.delete(name));
  }
}

Deno.test("platformStore() gives back from Deno's own cache what was put there", async () => {
  await withCache(async (cache) => {
    const store = platformStore(cache);
    const entry: CacheEntry = {
      at: 1_795_420_800_000,
      generation: "1795420800000 0",
      headers: [
        ["content-type", "application/json"],
        ["etag", 'W/"caf\u00e9"'],
        ["vary", "accept-language"],
        ["cache-control", "max-age=0"],
      ],
      body: new Uint8Array([123, 0, 255, 125]).buffer,
    };
    const key = `${LIST}?country_codes=FR [["accept","a/b"]] \u20ac#/../x`;
    const read = async (key: string) => {
      const found = await store.get(key);
      return found && { ...found, body: [...new Uint8Array(found.body)] };
    };
    assertEquals(await read(key), undefined);
    await store.set(key, entry, MINUTE);
    assertEquals(await read(key), { ...entry, body: [123, 0, 255, 125] });
    assertEquals(await read(`${key}2`), undefined);
    await store.set(key, { ...entry, at: 1, body: new ArrayBuffer(0) }, MINUTE);
    assertEquals(await read(key), { ...entry, at: 1, body: [] });
  });
});

Deno.test("platformStore() tells the platform for how long an entry is of use", async () => {
  const put: Response[] = [];
  const store = platformStore({
    match: () => Promise.resolve(undefined),
    put: (_, response) => Promise.resolve(void put.push(response)),
  });
  const headers: [string, string][] = [["cache-control", "no-store"]];
  const entry = { at: 0, generation: "", headers, body: new ArrayBuffer(0) };
  await store.set("key", entry, 1_500);
  await store.set("key", entry, Infinity);
  assertEquals(
    put.map(({ headers }) => headers.get("cache-control")),
    ["max-age=2", "max-age=31536000"],
  );
});

Deno.test("platformStore() has nothing of what others have put into the same cache", async () => {
  await withCache(async (cache) => {
    await cache.put(LIST, Response.json({ count: 0 }));
    const server = serverOf();
    const fetch = cacheOf(server, { store: platformStore(cache) });
    assertEquals(await countOf(fetch(LIST)), 1);
    assertEquals(await (await cache.match(LIST))?.json(), { count: 0 });
  });
});

Deno.test("a cache over Deno's own keeps, refreshes, and drops what is written", async () => {
  await withCache(async (cache, open) => {
    let now = 0;
    const server = serverOf();
    const options = { now: () => now, waitUntil };
    const waiting: Promise<unknown>[] = [];
    function waitUntil(promise: Promise<unknown>): void {
      waiting.push(promise);
    }
    const fetch = cacheOf(server, { store: platformStore(cache), ...options });
    const counts = await Promise.all(
      Array.from({ length: 100 }, () => countOf(fetch(LIST))),
    );
    assertEquals(counts, Array(100).fill(1));
    assertEquals(await countOf(fetch(LIST)), 1);

    now += MINUTE;
    assertEquals(await countOf(fetch(LIST)), 1);
    await Promise.all(waiting);
    assertEquals(await countOf(fetch(LIST)), 2);

    // Another process, as it were.
    const store = platformStore(await open());
    const there = cacheOf(server, { store, ...options });
    assertEquals(await countOf(there(LIST)), 2);
    await there(`${BASE}/connectors/1`, { method: "PUT" });
    assertEquals(await countOf(fetch(LIST)), 4);
    assertEquals(await countOf(there(LIST)), 4);
  });
});
