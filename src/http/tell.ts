/**
 * Calls a listener. Its errors are ignored, as a listener must not change the
 * call.
 *
 * @typeParam A The arguments
 * @param listener The listener
 * @param args The arguments
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
