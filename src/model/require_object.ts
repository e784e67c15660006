import { invalidArgument } from "./invalid_argument.ts";
import { isJsonObject } from "./json_object.ts";

/**
 * Refuses what is not an object, as where an argument is missing in plain
 * JavaScript.
 *
 * @param action The attempted action, such as `apply the plan`
 * @param name The argument, or the option of one
 * @param value The value
 * @param expected The expected value
 * @throws {UsageError} If it is not an object
 */
export function requireObject(
  action: string,
  name: string,
  value: unknown,
  expected = "an object",
): void {
  if (!isJsonObject(value)) {
    throw invalidArgument(action, name, expected, value);
  }
}
