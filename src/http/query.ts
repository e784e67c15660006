import { invalidArgument } from "../model/internal.ts";

/**
 * Writes a query, with its question mark; empty if there are no parameters.
 *
 * Lists are written with commas, as the API requires. A value cannot change the
 * structure of the URL.
 *
 * @param action The attempted action
 * @param keys The query keys of the route
 * @param query The values, by key; `undefined` is skipped
 * @throws {UsageError} If a key is unknown, or a value invalid
 */
export function buildQuery(
  action: string,
  keys: readonly string[],
  query: object,
): string {
  const parameters: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (!keys.includes(name)) {
      const expected = `an object with only the keys [${keys.join(", ")}]`;
      throw invalidArgument(action, "query", expected, name);
    }
    if (value === undefined) continue;
    const items: unknown[] = [value].flat();
    if (items.length === 0) {
      throw invalidArgument(action, name, "at least one value", value);
    }
    const { pattern, expected } = grammarOf(name, value);
    for (const item of items) {
      const isWritten = typeof item === "string" || typeof item === "number";
      if (!isWritten || !pattern.test(String(item))) {
        throw invalidArgument(action, name, expected, item);
      }
    }
    parameters.push(`${name}=${encodeURIComponent(items.join())}`);
  }
  return parameters.length > 0 ? `?${parameters.join("&")}` : "";
}

/** Returns the rule for an item of a value. */
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
