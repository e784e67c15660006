import { LONGEST_LIFETIME, packEntry, unpackEntry } from "./packed_entry.ts";
import type { CacheStore } from "./store.ts";

/** What is used of the platform's `Cache`. */
export interface PlatformCache {
  /** Finds the response that was put under a URL. */
  match(url: string): Promise<Response | undefined>;
  /** Puts a response under a URL. */
  put(url: string, response: Response): Promise<void>;
}

/**
 * Makes a store of the platform's cache: of `caches.default` on Workers, and of
 * what `caches.open()` gives on Deno and in browsers.
 *
 * How much it keeps is up to the platform, which is told how long each answer is
 * of use. If the platform forgets that there was a write, an answer from before
 * it may be given again until it is too old. The keys are URLs of a host that
 * does not exist, so that they never meet those of others in the same cache.
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
        // The answer's own headers would tell the platform what to do.
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
