import { type Flight, startFlight } from "./flight.ts";

/** How things go on their way. */
export interface FlightsOptions {
  /** How long one may take, in milliseconds. */
  timeout: number;
  /** Keeps a process or a request alive until a promise is settled. */
  waitUntil: ((promise: Promise<unknown>) => void) | undefined;
  /** Whether those who ask for the same wait for the same. */
  areShared: boolean;
}

/** What a caller is given of something that was on its way. */
export interface Joined<T> {
  /** What came of it. */
  value: T;
  /** Whether another caller had begun it. */
  isShared: boolean;
}

/** What is on its way, by its id. */
export interface Flights<T> {
  /** Starts something that goes on even when its request has ended. */
  start<U>(run: (signal: AbortSignal) => Promise<U>): Flight<U>;
  /** Joins those who wait for the same, or begins it. */
  join(
    id: string,
    run: (signal: AbortSignal) => Promise<T>,
    caller: AbortSignal | undefined,
  ): Promise<Joined<T>>;
  /** Lets nobody join any more what has such an id. */
  close(isMeant: (id: string) => boolean): void;
}

/** Makes what holds the things that are on their way. */
export function createFlights<T>(
  { timeout, waitUntil, areShared }: FlightsOptions,
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
      if (areShared) flights.set(id, flight);
      flight.end.then(() => {
        if (flights.get(id) === flight) flights.delete(id);
      });
      return { value: await flight.join(caller), isShared: false };
    },
    close(isMeant) {
      for (const id of flights.keys()) {
        if (isMeant(id)) flights.delete(id);
      }
    },
  };
}
