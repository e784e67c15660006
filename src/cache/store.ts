/** An answer as a store keeps it. It is plain data, and never changed. */
export interface CacheEntry {
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
  /** Which writes it is newer than: not to be looked into. */
  readonly generation: string;
  /** The headers of the answer, with names in lower case. */
  readonly headers: [name: string, value: string][];
  /** The bytes of the answer's body. */
  readonly body: ArrayBuffer;
}

/**
 * Where answers are kept: in memory, in the platform's cache, or wherever else
 * entries can be put by a key.
 *
 * It may lose whatever it wants whenever it wants, and what it throws is taken
 * for having nothing.
 */
export interface CacheStore {
  /**
   * Gets an entry.
   *
   * @param key Any string
   * @returns What was put there last; `undefined` if nothing was, or is left
   */
  get(
    key: string,
  ): CacheEntry | undefined | Promise<CacheEntry | undefined>;
  /**
   * Puts an entry in the place of whatever is there.
   *
   * @param key Any string
   * @param entry The entry
   * @param lifetime For how long it is of use, in milliseconds
   */
  set(
    key: string,
    entry: CacheEntry,
    lifetime: number,
  ): void | Promise<void>;
}
