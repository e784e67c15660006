import {
  createFlights,
  createRefreshes,
  type Freshness,
  stateOf,
  timeBetween,
} from "../cache/internal.ts";

/** The options of `keepValue()`. */
export interface KeptValueOptions<T> extends Freshness {
  /** Makes the value anew. */
  load: (signal: AbortSignal) => Promise<T>;
  /**
   * How long making it may take, in milliseconds. It is also the pause after a
   * refresh that failed.
   */
  timeout: number;
  /** Keeps a process or a request alive until a promise is settled. */
  waitUntil: ((promise: Promise<unknown>) => void) | undefined;
  /** Whether callers that come at the same time share one value. */
  areFlightsShared: boolean;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** A value, and when it was requested. */
interface Kept<T> {
  value: T;
  at: number;
}

/**
 * Makes a function that reads a value. The value is made once and kept fresh in
 * the background. A refresh replaces the whole value at once.
 */
export function keepValue<T>(
  options: KeptValueOptions<T>,
): (signal: AbortSignal | undefined) => Promise<T> {
  const { now } = options;
  const refreshes = createRefreshes(options.timeout, now);
  const flights = createFlights<T>({
    timeout: options.timeout,
    waitUntil: options.waitUntil,
    areShared: options.areFlightsShared,
  });
  let kept: Kept<T> | undefined;

  async function load(signal: AbortSignal): Promise<T> {
    const at = now();
    const value = await options.load(signal);
    // If two values arrive out of order, the one that was requested later is
    // kept.
    const isLatest = !kept ||
      timeBetween(now(), at) <= timeBetween(now(), kept.at);
    if (isLatest) kept = { value, at };
    refreshes.end(KEY);
    return value;
  }

  return async (signal) => {
    signal?.throwIfAborted();
    const age = kept ? timeBetween(now(), kept.at) : Infinity;
    const state = stateOf(age, options);
    if (!kept || state === "expired") {
      return (await flights.join(KEY, load, signal)).value;
    }
    if (state === "stale" && refreshes.begin(KEY)) flights.start(load);
    return kept.value;
  };
}

/** The only key, as there is one value. */
const KEY = "value";
