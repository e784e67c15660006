import { invalidArgument } from "./invalid_argument.ts";

/**
 * Refuses a value of another type, if it is given.
 *
 * @param action What was attempted, such as `create a directory`
 * @param name The argument, or the option of one
 * @param value What it is; `undefined` is not given
 * @param type What `typeof` must say of it
 * @throws {UsageError} If it is of another type
 */
export function requireType(
  action: string,
  name: string,
  value: unknown,
  type: "function" | "boolean",
): void {
  if (value !== undefined && typeof value !== type) {
    throw invalidArgument(action, name, `a ${type}`, value);
  }
}
