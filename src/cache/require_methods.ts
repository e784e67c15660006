import { hasMethods, invalidArgument } from "../model/internal.ts";

/**
 * Refuses a value that lacks methods, such as the client of a store.
 *
 * @param action The attempted action, such as `make a caching fetch`
 * @param name The name of the argument or option
 * @param value The value
 * @param methods The names of the methods
 * @throws {UsageError} If a method is missing
 */
export function requireMethods(
  action: string,
  name: string,
  value: unknown,
  methods: readonly string[],
): void {
  if (hasMethods(value, methods)) return;
  const list = methods.map((method) => `${method}()`).join(" and ");
  throw invalidArgument(action, name, `an object with ${list}`, value);
}
