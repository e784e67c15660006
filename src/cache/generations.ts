import { LONGEST_LIFETIME } from "./longest_lifetime.ts";
import type { Settings } from "./options.ts";
import type { SafeStore } from "./safe_store.ts";
import type { CacheEntry } from "./store.ts";

/**
 * Separates the answers from before a write from those after it.
 *
 * A store cannot list its answers of a domain: the store of the platform has no
 * list of its keys, and others may write to it too. So each domain has a mark,
 * its generation. Every write changes the mark, and every answer is kept with
 * the mark from before its request. The answer is used while the domain still
 * has that mark. No mark is used twice, so an answer that arrives late is never
 * used.
 */
export interface Generations {
  /** Reads the generation of a domain; `undefined` if the store fails. */
  read(scope: string): Promise<string | undefined>;
  /**
   * Begins a new generation of a domain. If the store fails, this is repeated
   * before the generation is read again.
   */
  begin(scope: string): Promise<void>;
}

/** Makes the generations of all domains that share a store. */
export function createGenerations(
  store: SafeStore,
  { random }: Pick<Settings, "random">,
): Generations {
  /** The last write that the store has not recorded, by domain. */
  const untold = new Map<string, symbol>();

  async function mark(scope: string): Promise<boolean> {
    const entry: CacheEntry = {
      at: 0,
      generation: `${random()}`,
      headers: [],
      body: new ArrayBuffer(0),
    };
    return await store.set(scope, entry, LONGEST_LIFETIME);
  }

  return {
    async read(scope) {
      const failure = untold.get(scope);
      if (failure) {
        if (!await mark(scope)) return undefined;
        // Another write may have failed meanwhile.
        if (untold.get(scope) === failure) untold.delete(scope);
      }
      const entry = await store.get(scope);
      return entry === null ? "" : entry?.generation;
    },
    async begin(scope) {
      if (!await mark(scope)) untold.set(scope, Symbol());
    },
  };
}
