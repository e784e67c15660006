import { LONGEST_TIMER } from "../model/internal.ts";

/** What came of work that was given some time. */
export type Timed<T> =
  | { done: true; value: T }
  /** The time was up. */
  | { done: false };

/**
 * Gives work some time. At an abort, rejects with the caller's own reason. When
 * the time is up, or at an abort, a signal of its own tells the work to end. It
 * may go on: nothing waits for it any more.
 *
 * @param time How long the work may take, in milliseconds
 * @param caller Ends it before that
 * @param work What to do
 * @returns What came of it
 */
export async function within<T>(
  time: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Timed<T>> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  let end = () => {};
  const isOver = new Promise<Timed<T>>((resolve) => {
    end = () => {
      resolve({ done: false });
      controller.abort();
    };
  });
  const timer = setTimeout(end, Math.min(time, LONGEST_TIMER));
  caller?.addEventListener("abort", end);
  try {
    return await Promise.race([
      work(controller.signal).then((value): Timed<T> => ({
        done: true,
        value,
      })),
      isOver,
    ]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", end);
    // An abort goes before whatever came of the work at that moment.
    caller?.throwIfAborted();
  }
}

/** Waits for some milliseconds; at an abort, rejects with the caller's reason. */
export async function wait(
  time: number,
  caller: AbortSignal | undefined,
): Promise<void> {
  await within(time, caller, () => new Promise(() => {}));
}
