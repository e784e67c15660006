import { invalidArgument, show } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";

/**
 * A query, with its question mark; empty where there is nothing to ask for.
 * Lists are written as the API wants them: with commas. Nothing that is given
 * as a value can steer the URL.
 *
 * @param action What is attempted
 * @param keys The keys that the route knows
 * @param query The values, by key; `undefined` is passed over
 * @throws {UsageError} If a key is not known, or a value makes no sense
 */
export function buildQuery(
  action: string,
  keys: readonly string[],
  query: object,
): string {
  const parameters: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (!keys.includes(name)) {
      const known = keys.length > 0 ? `only ${keys.join(", ")}` : "no keys";
      throw new UsageError(
        `Cannot ${action} as 'query' must have ${known}: got ${show(name)}`,
      );
    }
    if (value !== undefined) {
      const text = parameterOf(action, name, value);
      parameters.push(`${name}=${encodeURIComponent(text)}`);
    }
  }
  return parameters.length > 0 ? `?${parameters.join("&")}` : "";
}

function parameterOf(action: string, name: string, value: unknown): string {
  const { pattern, expected } = grammarOf(name, value);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0) {
    throw invalidArgument(action, name, "at least one value", value);
  }
  for (const item of items) {
    const isWritten = typeof item === "string" || typeof item === "number";
    if (!isWritten || !pattern.test(String(item))) {
      throw invalidArgument(action, name, expected, item);
    }
  }
  return items.join();
}

/** What one item of a value must be. */
function grammarOf(
  name: string,
  value: unknown,
): { pattern: RegExp; expected: string } {
  if (name === "country_codes") {
    return { pattern: /^[a-z]{2}$/i, expected: "codes of two letters" };
  }
  return typeof value === "number"
    ? { pattern: /^\d+$/, expected: "an integer from 0" }
    : {
      pattern: /^[\w-]+(\[[\w,[\]]+\])?$/,
      expected: "of letters, digits and hyphens",
    };
}
