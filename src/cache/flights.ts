import { type Flight, startFlight } from "./flight.ts";
import { ageOf, type Dated } from "./freshness.ts";
import { areRequestsApart } from "./platform.ts";

/** The options of `createFlights()`. */
export interface FlightsOptions {
  /**
   * How long one operation may take, in milliseconds. It is also the pause after
   * a refresh that failed.
   */
  timeout: number;
  /** Keeps a process or a request alive until a promise is settled. */
  waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /**
   * Whether callers with the same id share one operation. By default they do
   * where the platform allows it.
   */
  areFlightsShared?: boolean | undefined;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** The result of a flight, for one caller. */
export interface Joined<T> {
  /** The result. */
  value: T;
  /** Whether another caller had started it. */
  isShared: boolean;
}

/** The running operations, by id. */
export interface Flights<T> {
  /** Joins the operation with the same id, or starts it. */
  join(
    id: string,
    run: (signal: AbortSignal) => Promise<T>,
    caller: AbortSignal | undefined,
  ): Promise<Joined<T>>;
  /**
   * Starts an operation in the background, which nobody joins. The next one of
   * the same id waits until `renew()`, or for the timeout.
   */
  refresh(id: string, run: (signal: AbortSignal) => Promise<unknown>): void;
  /**
   * Notes that the results of the ids that start so are new, or must be new.
   * Nobody joins their operations any more, and no refresh waits.
   */
  renew(start: string): void;
}

/** Makes a registry of running operations. */
export function createFlights<T>(
  { timeout, waitUntil, areFlightsShared = !areRequestsApart(), now }:
    FlightsOptions,
): Flights<T> {
  const flights = new Map<string, Flight<T>>();
  /** The last refresh, by id. */
  const refreshes = new Map<string, Dated>();

  /** Starts an operation that goes on when its request has ended. */
  function start<U>(run: (signal: AbortSignal) => Promise<U>): Flight<U> {
    const flight = startFlight(timeout, run);
    waitUntil?.(flight.end);
    return flight;
  }

  /** Starts an operation that others may join until it is over. */
  function begin(
    id: string,
    run: (signal: AbortSignal) => Promise<T>,
  ): Flight<T> {
    const flight = start(run);
    if (areFlightsShared) flights.set(id, flight);
    flight.signal.addEventListener("abort", () => {
      if (flights.get(id) === flight) flights.delete(id);
    });
    return flight;
  }

  return {
    async join(id, run, caller) {
      caller?.throwIfAborted();
      const other = flights.get(id);
      const flight = other ?? begin(id, run);
      const value = await flight.join(caller);
      return { value, isShared: other !== undefined };
    },
    refresh(id, run) {
      for (const [id, last] of refreshes) {
        if (ageOf(last, now()) >= timeout) refreshes.delete(id);
      }
      if (refreshes.has(id)) return;
      refreshes.set(id, { at: now() });
      start(run);
    },
    renew(start) {
      for (const map of [flights, refreshes]) {
        for (const id of map.keys()) {
          if (id.startsWith(start)) map.delete(id);
        }
      }
    },
  };
}
