import { invalidArgument } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";

/**
 * A body as JSON. What JSON cannot say is refused: it would be sent as `null`,
 * or not at all.
 *
 * @param action What is attempted
 * @param body What to send
 * @throws {UsageError} If there is something in it that JSON cannot say
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
    throw invalidArgument(action, key, "what JSON can say", value);
  }
  try {
    return JSON.stringify(body, check);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw invalidArgument(
      action,
      "body",
      "what can be read, without cycles",
    );
  }
}
