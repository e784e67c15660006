import { startFlight } from "./flight.ts";
import type { CacheStore } from "./store.ts";

/** The options of `boundStore()`. */
export interface BoundedStoreOptions {
  /** How long the store may take, in milliseconds. */
  timeout: number;
  /** Is called with every failure. */
  onFailure: (operation: "get" | "set", error: unknown) => void;
}

/**
 * Makes a store that rejects when another one takes too long, and that reports
 * failures. An outage of the store must not become one of the API.
 */
export function boundStore(
  store: CacheStore,
  { timeout, onFailure }: BoundedStoreOptions,
): CacheStore {
  async function bound<T>(
    operation: "get" | "set",
    run: () => T | Promise<T>,
  ): Promise<T> {
    try {
      const result = run();
      // A store in memory needs no timer.
      return result instanceof Promise
        ? await startFlight(timeout, () => result).join()
        : result;
    } catch (error) {
      onFailure(operation, error);
      throw error;
    }
  }

  return {
    get: (key) => bound("get", () => store.get(key)),
    set: (key, entry, lifetime) =>
      bound("set", () => store.set(key, entry, lifetime)),
  };
}
