/** An answer as a store keeps it. It is plain data, and never changes. */
export interface CacheEntry {
  /** When it was requested, in milliseconds since 1970. */
  readonly at: number;
  /** A mark for the writes that came before it. Only the cache reads it. */
  readonly generation: string;
  /** The headers of the answer, with names in lower case. */
  readonly headers: [name: string, value: string][];
  /** The bytes of the answer's body. */
  readonly body: ArrayBuffer;
}

/**
 * A store of answers: in memory, in the platform's cache, or anywhere else
 * where entries have keys. It may lose any entry at any time. If it throws, it
 * counts as empty.
 */
export interface CacheStore {
  /**
   * Gets an entry.
   *
   * @param key Any string
   * @returns The entry that was put there last; `undefined` if there is none
   */
  get(
    key: string,
  ): CacheEntry | undefined | Promise<CacheEntry | undefined>;
  /**
   * Puts an entry, and replaces the previous one.
   *
   * @param key Any string
   * @param entry The entry
   * @param lifetime How long the entry is used, in milliseconds
   */
  set(
    key: string,
    entry: CacheEntry,
    lifetime: number,
  ): void | Promise<void>;
}
