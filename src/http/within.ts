/**
 * The longest delay that timers are given, in milliseconds: more than 11 days.
 * Beyond twice that, they would strike at once.
 */
const LONGEST_TIMER = 1e9;

/**
 * Gives work some time, in milliseconds. Answers with what comes of it, or
 * with nothing when the time is up; at an abort, rejects with the caller's own
 * reason. The work is then told to end by a signal of its own, but need not
 * heed it: nothing waits for it any more.
 */
export async function within<T>(
  time: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | void> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = () => {
      resolve();
      controller.abort();
    };
  });
  const timer = setTimeout(end, Math.min(time, LONGEST_TIMER));
  caller?.addEventListener("abort", end);
  try {
    return await Promise.race([work(controller.signal), isOver]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", end);
    // An abort goes before whatever came of the work at that moment.
    caller?.throwIfAborted();
  }
}
