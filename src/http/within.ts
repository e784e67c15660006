import { LONGEST_TIMER } from "../model/internal.ts";

/** The result of work with a time limit. */
export type Timed<T> =
  | { done: true; value: T }
  /** The time was up. */
  | { done: false };

/**
 * Limits the time of work.
 *
 * At an abort, it rejects with the reason of the caller. At an abort or when
 * the time is up, the signal of the work aborts. The work may still go on, but
 * is not awaited.
 *
 * @param time How long the work may take, in milliseconds
 * @param caller The signal of the caller
 * @param work The work
 * @returns The result
 */
export async function within<T>(
  time: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Timed<T>> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  let end = () => {};
  const result = new Promise<Timed<T>>((resolve, reject) => {
    end = () => {
      resolve({ done: false });
      controller.abort();
    };
    // The work itself may abort the caller at once.
    caller?.addEventListener("abort", end);
    work(controller.signal)
      .then((value) => resolve({ done: true, value }), reject);
  });
  const timer = setTimeout(end, Math.min(time, LONGEST_TIMER));
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", end);
    // An abort overrides a result of the same moment.
    caller?.throwIfAborted();
  }
}

/**
 * Waits for some milliseconds. At an abort, it rejects with the reason of the
 * caller.
 */
export async function wait(
  time: number,
  caller: AbortSignal | undefined,
): Promise<void> {
  await within(time, caller, () => new Promise(() => {}));
}
