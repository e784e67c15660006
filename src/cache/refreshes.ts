import { timeBetween } from "./freshness.ts";

/** The refreshes in the background, by key. */
export interface Refreshes {
  /**
   * Says whether to begin a refresh. If so, the next one waits until this one
   * has succeeded, or for the pause after a failure.
   */
  begin(key: string): boolean;
  /** Notes that a refresh has succeeded. */
  end(key: string): void;
}

/**
 * Makes the schedule of refreshes.
 *
 * @param timeout The pause after a refresh that failed, in milliseconds
 * @param now The time, in milliseconds since 1970
 */
export function createRefreshes(
  timeout: number,
  now: () => number,
): Refreshes {
  /** The time of the last refresh, by key. */
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
