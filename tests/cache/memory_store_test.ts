import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { type CacheEntry, memoryStore } from "../../src/cache/mod.ts";
import { cacheOf, countOf, LIST, serverOf } from "./setup.ts";

function entryOf(bytes: number): CacheEntry {
  return {
    at: 0,
    generation: "",
    headers: [],
    body: new ArrayBuffer(bytes),
  };
}

/** Which of some keys a store has. */
function kept(store: ReturnType<typeof memoryStore>, keys: string): string {
  return [...keys].filter((key) => store.get(key)).join("");
}

Deno.test("memoryStore() keeps as many entries as it may, those used last", () => {
  const store = memoryStore({ maxEntries: 3 });
  for (const key of "abc") store.set(key, entryOf(1), 1);
  store.get("a");
  store.set("d", entryOf(1), 1);
  assertEquals(kept(store, "bcda"), "cda");
  store.set("e", entryOf(1), 1);
  assertEquals(kept(store, "acde"), "ade");
});

Deno.test("memoryStore() keeps as many bytes as it may, of those used last", () => {
  // A key is a byte as well.
  const store = memoryStore({ maxBytes: 100 });
  for (const key of "abc") store.set(key, entryOf(29), 1);
  assertEquals(kept(store, "abc"), "abc");
  store.set("d", entryOf(49), 1);
  assertEquals(kept(store, "abcd"), "cd");
  store.set("c", entryOf(1), 1);
  store.set("e", entryOf(29), 1);
  assertEquals(kept(store, "cde"), "cde");
});

Deno.test("memoryStore() may be full to its last byte", () => {
  const store = memoryStore({ maxBytes: 90 });
  for (const key of "abc") store.set(key, entryOf(29), 1);
  assertEquals(kept(store, "abc"), "abc");
  store.set("d", entryOf(30), 1);
  assertEquals(kept(store, "abcd"), "cd");
});

Deno.test("memoryStore() loses nothing for what is too large for it", () => {
  const store = memoryStore({ maxBytes: 100 });
  store.set("a", entryOf(50), 1);
  store.set("b", entryOf(100), 1);
  assertEquals(kept(store, "ab"), "a");
  // What is replaced by such is gone.
  store.set("a", entryOf(100), 1);
  assertEquals(kept(store, "ab"), "");
});

Deno.test("memoryStore() counts headers", () => {
  const store = memoryStore({ maxBytes: 100 });
  store.set("a", { ...entryOf(1), headers: [["x", "y".repeat(100)]] }, 1);
  assertEquals(kept(store, "a"), "");
});

Deno.test("memoryStore() never exceeds its bounds, and never loses what fits easily", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(
        fc.constantFrom(..."abcdefgh"),
        fc.option(fc.integer({ min: 1, max: 60 })),
      )),
      (steps) => {
        const store = memoryStore({ maxEntries: 4, maxBytes: 100 });
        for (const [key, bytes] of steps) {
          if (bytes === null) {
            store.get(key);
            continue;
          }
          store.set(key, entryOf(bytes), 1);
          // What was put last always fits here.
          assert(store.get(key));
          const all = [..."abcdefgh"].map((key) => store.get(key))
            .filter((entry): entry is CacheEntry => entry !== undefined);
          assert(all.length <= 4);
          const size = all.reduce((sum, one) => sum + one.body.byteLength, 0);
          assert(size + all.length <= 100);
        }
      },
    ),
  );
});

Deno.test("a cache with the least of stores works", async () => {
  const server = serverOf();
  const fetch = cacheOf(server, { store: memoryStore({ maxEntries: 1 }) });
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(LIST)), 1);
  assertEquals(await countOf(fetch(`${LIST}/1`)), 2);
  assertEquals(await countOf(fetch(`${LIST}/1`)), 2);
  assertEquals(await countOf(fetch(LIST)), 3);
});

Deno.test("memoryStore() loses none of what tells that there was a write", async () => {
  const server = serverOf();
  const fetch = cacheOf(server, { store: memoryStore({ maxEntries: 1 }) });
  await fetch(LIST, { method: "PATCH" });
  assertEquals(await countOf(fetch(LIST)), 2);
  assertEquals(await countOf(fetch(LIST)), 2);
});

Deno.test("a cache that may keep nothing asks every time, and still shares", async () => {
  const server = serverOf();
  const fetch = cacheOf(server, { store: memoryStore({ maxBytes: 0 }) });
  const counts = await Promise.all([
    countOf(fetch(LIST)),
    countOf(fetch(LIST)),
  ]);
  assertEquals(counts, [1, 1]);
  assertEquals(await countOf(fetch(LIST)), 2);
});
