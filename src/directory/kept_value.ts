import { type Flight, startFlight } from "../cache/internal.ts";

/** What keeping a value needs. */
export interface KeptValueOptions<T> {
  /** Makes the value anew. */
  load: (signal: AbortSignal) => Promise<T>;
  /** For how long a value is given without making it anew, in milliseconds. */
  fresh: number;
  /** For how long after that it is still given, in milliseconds. */
  stale: number;
  /**
   * How long making it may take, and how long to wait after a refresh that
   * failed until the next one, in milliseconds.
   */
  timeout: number;
  /** Keeps a process or a request alive until a promise is settled. */
  waitUntil: ((promise: Promise<unknown>) => void) | undefined;
  /** Whether callers wait for a value that another one has begun to make. */
  areFlightsShared: boolean;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** A value, and when it was asked for. */
interface Kept<T> {
  value: T;
  at: number;
}

/**
 * Makes a function that reads a value which is made once and kept fresh in the
 * background. A refresh takes the place of the whole value at once.
 */
export function keepValue<T>(
  options: KeptValueOptions<T>,
): (signal: AbortSignal | undefined) => Promise<T> {
  const { load, fresh, stale, timeout, waitUntil, areFlightsShared, now } =
    options;
  let kept: Kept<T> | undefined;
  let flight: Flight<T> | undefined;
  let refreshedAt = -Infinity;

  /** How far away a moment is, even if the clock was put back since. */
  function since(moment: number): number {
    return Math.abs(now() - moment);
  }

  function start(): Flight<T> {
    const begun = startFlight(timeout, async (signal) => {
      const at = now();
      const value = await load(signal);
      // Of two values, the one that was asked for later is kept.
      if (!kept || since(at) <= since(kept.at)) kept = { value, at };
      return value;
    });
    waitUntil?.(begun.end);
    return begun;
  }

  /** Joins those who wait for the value, or begins to make it. */
  function join(): Flight<T> {
    if (flight && !flight.signal.aborted) return flight;
    const begun = start();
    if (areFlightsShared) flight = begun;
    begun.end.then(() => {
      if (flight === begun) flight = undefined;
    });
    return begun;
  }

  function refresh(): void {
    if (since(refreshedAt) < timeout) return;
    refreshedAt = now();
    start().end.then(() => {
      // One that has worked does not put off the next one.
      if (kept && since(kept.at) < fresh) refreshedAt = -Infinity;
    });
  }

  return async (signal) => {
    signal?.throwIfAborted();
    const age = kept ? since(kept.at) : Infinity;
    // An age that is not a number is too old as well.
    if (!kept || !(age < fresh + stale)) return await join().join(signal);
    if (age >= fresh) refresh();
    return kept.value;
  };
}
