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
 * of use. Should it forget that there was a write, though that is asked for at
 * every call, what is left from before it may be given again until it is too old. Its keys are URLs of a host of its own that does not exist, so that
 * they are never those of anything else in the same cache.
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
      const details = response?.headers.get(DETAILS);
      if (!response || !details) return undefined;
      const [at, generation, headers] = JSON.parse(decodeURIComponent(details));
      const body = await response.arrayBuffer();
      return { at, generation, headers, body };
    },
    async set(key, { at, generation, headers, body }, lifetime) {
      const details = JSON.stringify([at, generation, headers]);
      await cache.put(
        urlOf(key),
        new Response(body, {
          headers: {
            // The answer's own headers would tell the platform what to do.
            [DETAILS]: encodeURIComponent(details),
            "cache-control": `max-age=${Math.ceil(lifetime / 1_000)}`,
          },
        }),
      );
    },
  };
}

const DETAILS = "powens-cache";

function urlOf(key: string): string {
  return `https://powens-cache.invalid/${encodeURIComponent(key)}`;
}
