import type { CacheEntry, CacheStore } from "./store.ts";

/** What a store in memory is bounded by. */
export interface MemoryStoreOptions {
  /**
   * How many answers it keeps at most.
   *
   * @default {100}
   */
  maxEntries?: number | undefined;
  /**
   * How many bytes all of its answers have at most.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
}

/**
 * Makes a store in memory, which forgets what was not used for the longest
 * time when it is full.
 *
 * @param options What it is bounded by
 * @returns The store
 *
 * @example Usage
 * ```ts
 * import { cachingFetch, memoryStore } from "@connectors/powens/cache";
 *
 * const fetch = cachingFetch({
 *   fresh: 300_000,
 *   stale: 3_600_000,
 *   store: memoryStore({ maxEntries: 10 }),
 * });
 * ```
 */
export function memoryStore(options: MemoryStoreOptions = {}): CacheStore {
  const { maxEntries = 100, maxBytes = 67_108_864 } = options;
  // A map keeps its keys in the order in which they were set.
  const entries = new Map<string, CacheEntry>();

  function put(key: string, entry: CacheEntry): void {
    entries.delete(key);
    entries.set(key, entry);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) put(key, entry);
      return entry;
    },
    set(key, entry) {
      put(key, entry);
      let count = 0;
      let bytes = 0;
      for (const [one, { headers, body }] of [...entries].reverse()) {
        // What has no body is no answer, but tells which of them are of use.
        if (body.byteLength === 0) continue;
        const size = one.length + `${headers}`.length + body.byteLength;
        if (count < maxEntries && bytes + size <= maxBytes) {
          count++;
          bytes += size;
        } else entries.delete(one);
      }
    },
  };
}
