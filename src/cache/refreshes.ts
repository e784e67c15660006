import { ageOf, type Dated } from "./freshness.ts";

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
  /** The last refresh, by key. */
  const last = new Map<string, Dated>();
  return {
    begin(key) {
      for (const [key, refresh] of last) {
        if (ageOf(refresh, now()) >= timeout) last.delete(key);
      }
      if (last.has(key)) return false;
      last.set(key, { at: now() });
      return true;
    },
    end(key) {
      last.delete(key);
    },
  };
}
