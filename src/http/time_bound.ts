/** A bound on the next wait of a call. */
export interface TimeBound {
  /** The option that sets it. */
  name: "timeout" | "deadline";
  /** The value of the option, in milliseconds. */
  limit: number;
  /** How long the call may wait now, in milliseconds. */
  time: number;
}

/**
 * Returns the bound that ends first.
 *
 * @param timeout How long an attempt may take, in milliseconds
 * @param deadline How long the call may take, in milliseconds
 * @param elapsed How long the call has taken, in milliseconds
 */
export function nextBound(
  timeout: number,
  deadline: number,
  elapsed: number,
): TimeBound {
  const left = Math.max(0, deadline - elapsed);
  return timeout <= left
    ? { name: "timeout", limit: timeout, time: timeout }
    : { name: "deadline", limit: deadline, time: left };
}
