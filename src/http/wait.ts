/** The longest delay that timers keep to, in milliseconds. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * Calls back after a time in milliseconds, and at an abort. What it answers
 * with calls that off, and must be called in any case.
 */
export function onTimeOrAbort(
  delay: number,
  signal: AbortSignal | undefined,
  end: () => void,
): () => void {
  const timer = setTimeout(end, Math.min(delay, LONGEST_TIMER));
  signal?.addEventListener("abort", end);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  };
}

/** Waits, in milliseconds, or until an abort. */
export async function wait(
  delay: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  let callOff = () => {};
  await new Promise<void>((resolve) => {
    callOff = onTimeOrAbort(delay, signal, resolve);
    if (signal?.aborted) resolve();
  });
  callOff();
}
