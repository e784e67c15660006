import { LONGEST_LIFETIME, packEntry, unpackEntry } from "./packed_entry.ts";
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
  return {
    async get(key) {
      const response = await cache.match(urlOf(key));
      return response &&
        unpackEntry(new Uint8Array(await response.arrayBuffer()));
    },
    async set(key, entry, lifetime) {
      const seconds = Math.ceil(Math.min(lifetime, LONGEST_LIFETIME) / 1_000);
      await cache.put(
        urlOf(key),
        // The headers of the answer would control the cache of the platform.
        new Response(packEntry(entry), {
          headers: { "cache-control": `max-age=${seconds}` },
        }),
      );
    },
  };
}

function urlOf(key: string): string {
  return `https://powens-cache.invalid/${encodeURIComponent(key)}`;
}
