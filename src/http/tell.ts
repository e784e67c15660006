/**
 * Tells a listener of something. What it throws or rejects with is passed over:
 * a listener must not change what it listens to.
 *
 * @typeParam A What it is told
 * @param listener Who is told
 * @param args What it is told
 */
export function tell<A extends unknown[]>(
  listener: (...args: A) => unknown,
  ...args: A
): void {
  try {
    const result = listener(...args);
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // See above.
  }
}
