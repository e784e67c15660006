import { timeBetween } from "./freshness.ts";

/** What is asked for again in the background, by its key. */
export interface Refreshes {
  /**
   * Says whether to ask for something again. If so, it is not to be asked for
   * again until that has worked, or for as long as a refresh that failed puts
   * the next one off.
   */
  begin(key: string): boolean;
  /** Is told that asking for something has worked. */
  end(key: string): void;
}

/**
 * Makes what tells when to ask for things again.
 *
 * @param timeout How long a refresh that failed puts the next one off, in
 * milliseconds
 * @param now The time, in milliseconds since 1970
 */
export function createRefreshes(
  timeout: number,
  now: () => number,
): Refreshes {
  /** When something was last asked for again, by its key. */
  const moments = new Map<string, number>();
  return {
    begin(key) {
      for (const [key, moment] of moments) {
        if (timeBetween(now(), moment) >= timeout) moments.delete(key);
      }
      if (moments.has(key)) return false;
      moments.set(key, now());
      return true;
    },
    end(key) {
      moments.delete(key);
    },
  };
}
