import { invalidArgument } from "./invalid_argument.ts";

/**
 * Refuses a value that is not a number from `least`. `Infinity` is allowed.
 *
 * @param action The attempted action, such as `create a retry budget`
 * @param name The name of the argument or option
 * @param value The value
 * @param least The minimum
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
 * Refuses a value that is not an integer from `least`. `Infinity` is allowed.
 *
 * @param action The attempted action, such as `apply the plan`
 * @param name The name of the argument or option
 * @param value The value
 * @param least The minimum
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
