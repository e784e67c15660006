import {
  requireInteger,
  requireNumber,
  requireObject,
} from "../model/internal.ts";
import type { CacheEntry, CacheStore } from "./store.ts";

/** The bounds of a store in memory. */
export interface MemoryStoreOptions {
  /**
   * The maximum number of answers.
   *
   * @default {100}
   */
  maxEntries?: number | undefined;
  /**
   * The maximum number of bytes of all answers together.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
}

/** The maximum number of domains whose writes it remembers. */
const MAX_MARKS = 1_000;

/**
 * Makes a store in memory. When it is full, it forgets the least recently used
 * answers.
 *
 * @param options The bounds
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
  const action = "make a store in memory";
  requireObject(action, "options", options);
  const { maxEntries = 100, maxBytes = 67_108_864 } = options;
  requireInteger(action, "maxEntries", maxEntries);
  requireNumber(action, "maxBytes", maxBytes);
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
    // An answer that is too large alone must not push out the others.
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
    // Answers from before that write can no longer be recognized.
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
