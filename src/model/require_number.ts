import { invalidArgument } from "./invalid_argument.ts";

/**
 * Refuses what is not a number from `least` on. `Infinity` is one.
 *
 * @param action What was attempted, such as `create a retry budget`
 * @param name The argument, or the option of one
 * @param value What it is
 * @param least The least that it may be
 * @throws {UsageError} If it is not such a number
 */
export function requireNumber(
  action: string,
  name: string,
  value: unknown,
  least = 0,
): asserts value is number {
  if (typeof value === "number" && value >= least) return;
  throw invalidArgument(action, name, `a number from ${least}`, value);
}

/**
 * Refuses what is not an integer from `least` on. `Infinity` is one.
 *
 * @param action What was attempted, such as `apply the plan`
 * @param name The argument, or the option of one
 * @param value What it is
 * @param least The least that it may be
 * @throws {UsageError} If it is not such an integer
 */
export function requireInteger(
  action: string,
  name: string,
  value: unknown,
  least = 0,
): asserts value is number {
  const isInteger = Number.isInteger(value) || value === Infinity;
  if (isInteger && Number(value) >= least) return;
  throw invalidArgument(action, name, `an integer from ${least}`, value);
}
