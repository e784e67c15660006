import { storeOverBytes } from "./byte_store.ts";
import { requireMethods } from "./require_methods.ts";
import type { CacheStore } from "./store.ts";

/** The part of the platform's `Cache` that the store uses. */
export interface PlatformCache {
  /** Finds the response that was put under a URL. */
  match(url: string): Promise<Response | undefined>;
  /** Puts a response under a URL. */
  put(url: string, response: Response): Promise<void>;
}

/**
 * Makes a store over the platform's cache: `caches.default` on Workers, or the
 * result of `caches.open()` on Deno and in browsers.
 *
 * The platform decides how much it keeps. It gets the lifetime of each answer.
 * If the platform forgets a write, an answer from before it may be returned
 * until it is too old.
 *
 * The keys are URLs of a host that does not exist, so they cannot clash with
 * other keys of the cache.
 *
 * @param cache The platform's cache
 * @returns The store
 * @throws {UsageError} If `cache` lacks `match()` or `put()`
 *
 * @example Usage
 * ```ts ignore
 * import { cachingFetch, platformStore } from "@connectors/powens/cache";
 *
 * const store = platformStore(await caches.open("powens"));
 * const fetch = cachingFetch({ fresh: 300_000, stale: 3_600_000, store });
 * ```
 *
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/Cache}
 * @see {@link https://developers.cloudflare.com/workers/runtime-apis/cache/}
 */
export function platformStore(cache: PlatformCache): CacheStore {
  requireMethods("make a store", "cache", cache, ["match", "put"]);
  return storeOverBytes({
    async get(name) {
      const response = await cache.match(ORIGIN + name);
      return response && new Uint8Array(await response.arrayBuffer());
    },
    async set(name, bytes, lifetime) {
      const seconds = Math.ceil(lifetime / 1_000);
      // The headers of the answer would control the cache of the platform.
      const headers = { "cache-control": `max-age=${seconds}` };
      await cache.put(ORIGIN + name, new Response(bytes, { headers }));
    },
  });
}

const ORIGIN = "https://powens-cache.invalid/";
