import { invalidArgument } from "./invalid_argument.ts";

/**
 * Refuses what is not an array, as where an argument is missing in plain
 * JavaScript.
 *
 * @param action The attempted action, such as `search connectors`
 * @param name The argument, or the option of one
 * @param value The value
 * @throws {UsageError} If it is not an array
 */
export function requireArray(
  action: string,
  name: string,
  value: unknown,
): void {
  if (!Array.isArray(value)) {
    throw invalidArgument(action, name, "an array", value);
  }
}
