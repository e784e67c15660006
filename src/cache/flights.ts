import { type Flight, startFlight } from "./flight.ts";
import { areRequestsApart } from "./platform.ts";

/** The options of `createFlights()`. */
export interface FlightsOptions {
  /** How long one operation may take, in milliseconds. */
  timeout: number;
  /** Keeps a process or a request alive until a promise is settled. */
  waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /**
   * Whether callers with the same id share one operation. By default they do
   * where the platform allows it.
   */
  areFlightsShared?: boolean | undefined;
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
  /** Starts an operation that goes on when its request has ended. */
  start<U>(run: (signal: AbortSignal) => Promise<U>): Flight<U>;
  /** Joins the operation with the same id, or starts it. */
  join(
    id: string,
    run: (signal: AbortSignal) => Promise<T>,
    caller: AbortSignal | undefined,
  ): Promise<Joined<T>>;
  /** Stops callers from joining the operations whose ids start so. */
  close(start: string): void;
}

/** Makes a registry of running operations. */
export function createFlights<T>(
  { timeout, waitUntil, areFlightsShared = !areRequestsApart() }:
    FlightsOptions,
): Flights<T> {
  const flights = new Map<string, Flight<T>>();

  function start<U>(run: (signal: AbortSignal) => Promise<U>): Flight<U> {
    const flight = startFlight(timeout, run);
    waitUntil?.(flight.end);
    return flight;
  }

  return {
    start,
    async join(id, run, caller) {
      caller?.throwIfAborted();
      const other = flights.get(id);
      if (other && !other.signal.aborted) {
        return { value: await other.join(caller), isShared: true };
      }
      const flight = start(run);
      if (areFlightsShared) flights.set(id, flight);
      flight.end.then(() => {
        if (flights.get(id) === flight) flights.delete(id);
      });
      return { value: await flight.join(caller), isShared: false };
    },
    close(start) {
      for (const id of flights.keys()) {
        if (id.startsWith(start)) flights.delete(id);
      }
    },
  };
}
