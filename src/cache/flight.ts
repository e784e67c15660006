import { LONGEST_TIMER } from "../model/internal.ts";

/** A running operation that any number of callers wait for. */
export interface Flight<T> {
  /**
   * Is aborted when the operation is, and when it has ended and every caller has
   * its result.
   */
  signal: AbortSignal;
  /** Is fulfilled when the operation has ended, with success or without. */
  end: Promise<unknown>;
  /**
   * Waits for the result until the caller aborts. When the last caller has
   * aborted, the operation is aborted.
   */
  join(signal?: AbortSignal): Promise<T>;
}

/**
 * Starts an operation. It is aborted when it takes too long, in milliseconds,
 * or when nobody waits for it any more. This also works if it ignores its
 * signal.
 */
export function startFlight<T>(
  timeout: number,
  start: (signal: AbortSignal) => Promise<T>,
): Flight<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => {
    const message = `No answer within ${timeout} ms`;
    controller.abort(new DOMException(message, "TimeoutError"));
  }, Math.min(timeout, LONGEST_TIMER));
  const landing = unlessAborted(start(signal), signal);
  const land = () => clearTimeout(timer);
  let callers = 0;
  return {
    signal,
    end: landing.then(land, land),
    async join(caller) {
      callers++;
      try {
        return await unlessAborted(landing, caller);
      } finally {
        // An operation that has ended ignores this.
        if (--callers === 0) controller.abort();
      }
    },
  };
}

/** Waits for a promise, or until an abort. */
async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let stop = () => {};
  const abort = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([promise, abort]);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
