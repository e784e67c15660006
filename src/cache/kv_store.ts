import { storeOverBytes } from "./byte_store.ts";
import { requireMethods } from "./require_methods.ts";
import type { CacheStore } from "./store.ts";

/** The part of a namespace of Workers KV that the store uses. */
export interface KvNamespace {
  /** Gets the bytes under a key. */
  get(key: string, type: "arrayBuffer"): Promise<ArrayBuffer | null>;
  /** Puts bytes under a key. They expire after a number of seconds. */
  put(
    key: string,
    value: ArrayBuffer,
    options: { expirationTtl: number },
  ): Promise<void>;
}

/** The longest value of Workers KV, in bytes: 25 MiB. */
const MAX_BYTES = 26_214_400;

/** The shortest lifetime that Workers KV takes, in seconds. */
const SHORTEST_LIFETIME = 60;

/**
 * Makes a store over a namespace of Workers KV. All locations share its
 * answers.
 *
 * Workers KV is eventually consistent. For 60 seconds or more, another location
 * may see an answer from before a write. It takes one write per key and second.
 * It refuses an answer of more than 25 MiB, which `onEvent` of the cache
 * reports.
 *
 * @param namespace The namespace, such as `env.POWENS_CACHE`
 * @returns The store
 * @throws {UsageError} If `namespace` lacks `get()` or `put()`
 *
 * @example Usage
 * ```ts ignore
 * import { env } from "cloudflare:workers";
 * import { cachingFetch, kvStore } from "@connectors/powens/cache";
 *
 * const store = kvStore(env.POWENS_CACHE);
 * const fetch = cachingFetch({ fresh: 300_000, stale: 3_600_000, store });
 * ```
 *
 * @see {@link https://developers.cloudflare.com/kv/platform/limits/}
 */
export function kvStore(namespace: KvNamespace): CacheStore {
  requireMethods("make a store", "namespace", namespace, ["get", "put"]);
  return storeOverBytes({
    async get(name) {
      const bytes = await namespace.get(name, "arrayBuffer");
      return bytes ? new Uint8Array(bytes) : undefined;
    },
    async set(name, { buffer, byteLength }, lifetime) {
      if (byteLength > MAX_BYTES) {
        throw new RangeError(
          `Cannot keep an answer of ${byteLength} bytes, as Workers KV takes ${MAX_BYTES} at most`,
        );
      }
      const seconds = Math.ceil(lifetime / 1_000);
      await namespace.put(name, buffer, {
        expirationTtl: Math.max(seconds, SHORTEST_LIFETIME),
      });
    },
  });
}
