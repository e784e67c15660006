import { LONGEST_LIFETIME } from "./packed_entry.ts";
import type { CacheEntry, CacheStore } from "./store.ts";

/**
 * Tells answers from before a write from those after it.
 *
 * A store cannot be asked for all that it has of a domain: the platform's has
 * no list of its keys, and others put answers into it as well. So every write
 * puts a new mark on its domain, its generation, and every answer is kept with
 * the mark that was there before it was asked for. It is of use as long as that
 * mark is still there. No mark is ever put twice, so one that arrives late
 * revives nothing.
 */
export interface Generations {
  /**
   * Reads the generation of a domain.
   *
   * @throws Whatever the store throws
   */
  read(scope: string): Promise<string>;
  /**
   * Begins a new generation of a domain. Where the store fails, that is made up
   * for before the generation is read again.
   */
  begin(scope: string): Promise<void>;
}

/** What generations need. */
export interface GenerationsOptions {
  /** Where the marks are put. */
  store: CacheStore;
  /** Gives another number every time. */
  random: () => number;
}

/** Makes the generations of all domains that share a store. */
export function createGenerations(
  { store, random }: GenerationsOptions,
): Generations {
  /** The last failure to tell the store of a write, by domain. */
  const untold = new Map<string, symbol>();

  async function mark(scope: string): Promise<void> {
    const entry: CacheEntry = {
      at: 0,
      generation: `${random()}`,
      headers: [],
      body: new ArrayBuffer(0),
    };
    await store.set(scope, entry, LONGEST_LIFETIME);
  }

  return {
    async read(scope) {
      const failure = untold.get(scope);
      if (failure) {
        await mark(scope);
        // Another write may have failed since.
        if (untold.get(scope) === failure) untold.delete(scope);
      }
      return (await store.get(scope))?.generation ?? "";
    },
    async begin(scope) {
      try {
        await mark(scope);
      } catch {
        untold.set(scope, Symbol());
      }
    },
  };
}
