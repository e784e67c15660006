/**
 * Waits for a time.
 *
 * @param time How long, in milliseconds
 * @param signal Ends the wait, which then rejects with its reason
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

/** Calls a function with a signal's reason once that is aborted. */
export function onAbort(
  signal: AbortSignal,
  stop: (reason: unknown) => void,
): void {
  if (signal.aborted) return stop(signal.reason);
  const listener = () => stop(signal.reason);
  signal.addEventListener("abort", listener, { once: true });
}
