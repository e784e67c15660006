import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type CacheEntry,
  type CacheStore,
  memoryStore,
} from "../../src/cache/mod.ts";
import { BASE, cacheOf, countOf, LIST, serverOf } from "./setup.ts";

const OTHER = "https://globex.biapi.pro/2.0/connectors";

Deno.test("a write to one domain drops nothing of another, not even what is on its way", async () => {
  const answer = Promise.withResolvers<Response>();
  const server = serverOf(({ url }, count) =>
    url === OTHER ? answer.promise : Response.json({ count })
  );
  const fetch = cacheOf(server);
  const first = countOf(fetch(OTHER));
  await fetch(LIST, { method: "PATCH" });
  const second = countOf(fetch(OTHER));
  answer.resolve(Response.json({ count: 1 }));
  assertEquals(await Promise.all([first, second]), [1, 1]);
  assertEquals(await countOf(fetch(OTHER)), 1);
  assertEquals(server.sent.length, 2);
});

Deno.test("a write to a path that is encoded drops what it may have changed", async () => {
  for (const path of ["%63onnectors/1", "connectors%2F1", "/connectors/1"]) {
    const server = serverOf();
    const fetch = cacheOf(server);
    await fetch(LIST);
    await fetch(`${BASE}/${path}`, { method: "PUT" });
    assertEquals(await countOf(fetch(LIST)), 3, path);
  }
});

Deno.test("an entry that cannot be read is replaced", async () => {
  const memory = memoryStore();
  let isBroken = true;
  const store: CacheStore = {
    get(key) {
      if (isBroken && key.startsWith(LIST)) throw new Error("not readable");
      return memory.get(key);
    },
    set(key, entry, lifetime) {
      isBroken = false;
      return memory.set(key, entry, lifetime);
    },
  };
  const fetch = cacheOf(serverOf(), { store });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 1);
});

Deno.test("an entry of unknown age is replaced", async () => {
  const store = memoryStore();
  const server = serverOf();
  await cacheOf(server, { store, now: () => NaN })(LIST);
  const fetch = cacheOf(server, { store });
  assertEquals(await countOf(fetch(LIST)), 2);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a write that fails to be told while another one is being told is told later", async () => {
  const memory = memoryStore();
  const telling = Promise.withResolvers<void>();
  let marks = 0;
  const store: CacheStore = {
    get: memory.get,
    async set(key, entry, lifetime) {
      if (entry.body.byteLength > 0) return memory.set(key, entry, lifetime);
      marks++;
      if (marks === 1 || marks === 3) throw new Error("not writable");
      // The read that makes up for the first failure waits here.
      if (marks === 2) await telling.promise;
      await memory.set(key, entry, lifetime);
    },
  };
  const server = serverOf();
  const fetch = cacheOf(server, { store, areFlightsShared: false });
  const write = () => fetch(`${LIST}/1`, { method: "PUT" });
  await fetch(LIST);
  await write();
  const early = countOf(fetch(LIST));
  await write();
  telling.resolve();
  const seen = await early;
  // What was kept meanwhile is from before a write that nobody was told of.
  assertEquals(await countOf(fetch(LIST)) > seen, true);
  assertEquals(marks, 4);
});

/** An entry with a body, or a mark without one. */
function entryOf(bytes: number): CacheEntry {
  return {
    at: 0,
    generation: "",
    headers: [],
    body: new ArrayBuffer(bytes),
  };
}

Deno.test("memoryStore() bounds the marks of domains, and drops the answers of those that it forgets", () => {
  const store = memoryStore();
  store.set("https://a/connectors", entryOf(1), 1);
  store.set("https://a/", entryOf(0), 1);
  store.set("https://b/connectors", entryOf(1), 1);
  const scopes = Array.from({ length: 1_000 }, (_, n) => `https://${n}.com/`);
  for (const scope of scopes) store.set(scope, entryOf(0), 1);
  assertEquals(store.get("https://a/"), undefined);
  assertEquals(store.get("https://a/connectors"), undefined);
  assertEquals(scopes.every((scope) => store.get(scope)), true);
  assertEquals(store.get("https://b/connectors") !== undefined, true);
});

Deno.test("memoryStore() does the same work for an entry, however full it is", () => {
  /** How often a store looks into the bodies of its entries. */
  function looksOf(size: number): number {
    let looks = 0;
    const watched = (bytes: number): CacheEntry => {
      const body = new ArrayBuffer(bytes);
      return {
        ...entryOf(bytes),
        get body() {
          looks++;
          return body;
        },
      };
    };
    const store = memoryStore({ maxEntries: size });
    for (let n = 0; n < size; n++) store.set(`${n}`, watched(1), 1);
    looks = 0;
    for (let n = 0; n < 100; n++) store.set(`new ${n}`, watched(1), 1);
    return looks;
  }
  assertEquals(looksOf(10_000), looksOf(100));
});

Deno.test("memoryStore() counts its bytes correctly after any sequence of puts", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(..."abcd"),
          fc.integer({ min: 1, max: 40 }),
        ),
        { maxLength: 50 },
      ),
      (steps) => {
        const store = memoryStore({ maxBytes: 90 });
        for (const [key, bytes] of steps) store.set(key, entryOf(bytes), 1);
        // Nothing else is left of it if everything is replaced by little.
        for (const key of "abcd") store.set(key, entryOf(21), 1);
        assertEquals([..."abcd"].filter((key) => store.get(key)).length, 4);
      },
    ),
  );
});
