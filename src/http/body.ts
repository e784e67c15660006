import { invalidArgument } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";

/**
 * Writes a body as JSON. It refuses values that JSON does not have, as they
 * would be sent as `null` or left out.
 *
 * @param action The attempted action
 * @param body The body
 * @throws {UsageError} If JSON cannot have a value in it
 */
export function writeBody(action: string, body: unknown): string {
  if (typeof body !== "object" || body === null) {
    throw invalidArgument(action, "body", "an object", body);
  }
  function check(this: unknown, key: string, value: unknown): unknown {
    const given: unknown = Reflect.get(Object(this), key);
    // A date that does not exist is `null` once it is JSON.
    const isLost = value === null && given !== null;
    const isSayable = typeof value === "number"
      ? Number.isFinite(value)
      : !["bigint", "function", "symbol"].includes(typeof value) && !isLost;
    if (isSayable) return value;
    throw invalidArgument(action, key, "a value of JSON", value);
  }
  try {
    return JSON.stringify(body, check);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw invalidArgument(
      action,
      "body",
      "an object without cycles whose values can be read",
    );
  }
}
