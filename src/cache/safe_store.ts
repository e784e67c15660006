import { startFlight } from "./flight.ts";
import type { CacheEntry, CacheStore } from "./store.ts";

/** A store that never throws, and never takes too long. */
export interface SafeStore {
  /**
   * Gets an entry.
   *
   * @returns The entry; `null` if there is none, `undefined` if the store fails
   */
  get(key: string): Promise<CacheEntry | null | undefined>;
  /**
   * Puts an entry.
   *
   * @returns Whether the store took it
   */
  set(key: string, entry: CacheEntry, lifetime: number): Promise<boolean>;
}

/** The options of `createSafeStore()`. */
export interface SafeStoreOptions {
  /** How long the store may take, in milliseconds. */
  timeout: number;
  /** Is called with every failure. */
  onFailure: (operation: "get" | "set", error: unknown) => void;
}

/**
 * Makes a safe store over another store, and reports its failures. An outage of
 * the store must not become one of the API.
 */
export function createSafeStore(
  store: CacheStore,
  { timeout, onFailure }: SafeStoreOptions,
): SafeStore {
  /** Returns the result of an operation; `undefined` if it fails. */
  async function attempt<T>(
    operation: "get" | "set",
    run: () => T | Promise<T>,
  ): Promise<{ value: T } | undefined> {
    try {
      const result = run();
      // A store in memory needs no timer.
      const value = result instanceof Promise
        ? await startFlight(timeout, () => result).join()
        : result;
      return { value };
    } catch (error) {
      onFailure(operation, error);
      return undefined;
    }
  }

  return {
    async get(key) {
      const result = await attempt("get", () => store.get(key));
      if (!result) return undefined;
      // Anything may be in the store of others.
      return result.value?.body instanceof ArrayBuffer ? result.value : null;
    },
    async set(key, entry, lifetime) {
      const set = () => store.set(key, entry, lifetime);
      return await attempt("set", set) !== undefined;
    },
  };
}
