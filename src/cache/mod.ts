/**
 * A `fetch` that keeps the answers of the API. Nobody waits for the same list
 * twice, and nobody gets one that is too old.
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { cachingFetch } from "@connectors/powens/cache";
 *
 * const api = {
 *   domain: "acme-sandbox",
 *   fetch: cachingFetch({ fresh: 300_000, stale: 3_600_000 }),
 * };
 * const first = await listConnectors(api);
 * const second = await listConnectors(api); // makes no request
 *
 * assertEquals(second.total, first.total);
 * ```
 *
 * @module
 */
export { cachingFetch } from "./caching_fetch.ts";
export { type DenoKv, type DenoKvKey, denoKvStore } from "./deno_kv_store.ts";
export { type KvNamespace, kvStore } from "./kv_store.ts";
export { memoryStore, type MemoryStoreOptions } from "./memory_store.ts";
export type {
  CacheAnswerEvent,
  CacheEvent,
  CachePassEvent,
  CacheStoreEvent,
  PassReason,
} from "./events.ts";
export type { CachingFetchOptions } from "./options.ts";
export { type PlatformCache, platformStore } from "./platform_store.ts";
export { redisStore, type SendRedisCommand } from "./redis_store.ts";
export type { CacheEntry, CacheStore } from "./store.ts";
export { type CacheableApi, withCache } from "./with_cache.ts";
