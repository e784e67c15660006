import { requireInteger, requireNumber } from "../model/internal.ts";
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

/** How many domains it remembers the writes of. */
const MAX_MARKS = 1_000;

/**
 * Makes a store in memory. When it is full, it forgets the answers that were
 * not used for the longest time.
 *
 * @param options What it is bounded by
 * @returns The store
 * @throws {UsageError} If a bound is not a number from 0
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
  requireInteger("make a store in memory", "maxEntries", maxEntries);
  requireNumber("make a store in memory", "maxBytes", maxBytes);
  // A map keeps its keys in the order in which they were set.
  const answers = new Map<string, CacheEntry>();
  const marks = new Map<string, CacheEntry>();
  let bytes = 0;

  function remove(key: string): void {
    const entry = answers.get(key);
    if (!entry) return;
    answers.delete(key);
    bytes -= sizeOf(key, entry);
  }

  function setAnswer(key: string, entry: CacheEntry): void {
    remove(key);
    const size = sizeOf(key, entry);
    // What is too large on its own must not push out the others.
    if (size > maxBytes || maxEntries < 1) return;
    answers.set(key, entry);
    bytes += size;
    for (const oldest of answers.keys()) {
      if (answers.size <= maxEntries && bytes <= maxBytes) break;
      remove(oldest);
    }
  }

  function setMark(scope: string, entry: CacheEntry): void {
    marks.delete(scope);
    marks.set(scope, entry);
    if (marks.size <= MAX_MARKS) return;
    const [forgotten = scope] = marks.keys();
    marks.delete(forgotten);
    // Nothing tells any more which answers are from before that write.
    for (const key of answers.keys()) {
      if (key.startsWith(forgotten)) remove(key);
    }
  }

  return {
    get(key) {
      const entry = answers.get(key);
      if (!entry) return marks.get(key);
      answers.delete(key);
      answers.set(key, entry);
      return entry;
    },
    set(key, entry) {
      const isMark = entry.body.byteLength === 0;
      if (isMark) setMark(key, entry);
      else setAnswer(key, entry);
    },
  };
}

function sizeOf(key: string, { headers, body }: CacheEntry): number {
  return key.length + `${headers}`.length + body.byteLength;
}
