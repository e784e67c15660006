import type { CacheStore } from "./store.ts";

/** What bounding a store needs. */
export interface BoundedStoreOptions {
  /** How long the store may take, in milliseconds. */
  timeout: number;
  /** Is told of what goes wrong. */
  onFailure: (operation: "get" | "set", error: unknown) => void;
}

/**
 * Makes a store that rejects where another one takes too long, and tells of what
 * goes wrong: an outage of the store must not be one of the API.
 */
export function boundStore(
  store: CacheStore,
  { timeout, onFailure }: BoundedStoreOptions,
): CacheStore {
  async function bound<T>(
    operation: "get" | "set",
    run: () => T | Promise<T>,
  ): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const result = run();
      // What is in memory needs no timer.
      if (!(result instanceof Promise)) return result;
      const isOver = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          const message = `The store took longer than ${timeout} ms`;
          reject(new DOMException(message, "TimeoutError"));
        }, timeout);
      });
      return await Promise.race([result, isOver]);
    } catch (error) {
      onFailure(operation, error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get: (key) => bound("get", () => store.get(key)),
    set: (key, entry, lifetime) =>
      bound("set", () => store.set(key, entry, lifetime)),
  };
}
