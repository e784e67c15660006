import {
  createFlights,
  createRefreshes,
  type Freshness,
  stateOf,
  timeBetween,
} from "../cache/internal.ts";

/** What keeping a value needs. */
export interface KeptValueOptions<T> extends Freshness {
  /** Makes the value anew. */
  load: (signal: AbortSignal) => Promise<T>;
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
    // Of two values, the one that was asked for later is kept.
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

/** There is but one value. */
const KEY = "value";
