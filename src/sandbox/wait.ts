/**
 * Waits for a time.
 *
 * @param time The time, in milliseconds
 * @param signal Ends the wait. It then rejects with the reason of the signal
 */
export async function wait(time: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, time);
    onAbort(signal, (reason) => {
      clearTimeout(timer);
      reject(reason);
    });
  });
}

/** Calls a function with the reason of a signal when it aborts. */
export function onAbort(
  signal: AbortSignal,
  stop: (reason: unknown) => void,
): void {
  if (signal.aborted) return stop(signal.reason);
  const listener = () => stop(signal.reason);
  signal.addEventListener("abort", listener, { once: true });
}
