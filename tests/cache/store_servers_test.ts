import { assertEquals } from "@std/assert";
import { LIST } from "./setup.ts";
import { KV, REDIS } from "./store_servers.ts";
import { ENTRY, KEY, testStore } from "./stores.ts";

for (const kind of [KV, REDIS]) testStore(kind);

Deno.test({
  name: "redisStore() has Redis forget an answer when its time is over",
  ignore: !REDIS.isHere,
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    await using opened = await REDIS.open();
    const { store } = opened;
    await store.set(KEY, ENTRY, 1);
    await store.set(LIST, ENTRY, Infinity);
    while (await store.get(KEY)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assertEquals((await store.get(LIST))?.at, ENTRY.at);
  },
});
