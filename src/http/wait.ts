/** The longest delay that timers keep to, in milliseconds. */
export const LONGEST_TIMER = 2_147_483_647;

/** Waits, in milliseconds; an abort ends it with the signal's reason. */
export async function wait(
  delay: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const timer = setTimeout(stop, Math.min(delay, LONGEST_TIMER));
    signal?.addEventListener("abort", stop);
  });
  signal?.throwIfAborted();
}
