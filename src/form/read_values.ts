/** The values of each name. A name may occur more than once. */
export type GivenValues = Map<string, readonly unknown[]>;

/**
 * Reads the values of a form: a plain object, `FormData` or
 * `URLSearchParams`; `undefined` for anything else.
 */
export function readValues(values: unknown): GivenValues | undefined {
  if (values instanceof FormData || values instanceof URLSearchParams) {
    const names = new Set(values.keys());
    return new Map([...names].map((name) => [name, values.getAll(name)]));
  }
  if (!isPlainObject(values)) return undefined;
  return new Map(
    Object.entries(values).map(([name, value]) => [name, [value]]),
  );
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // The prototype of an object from another realm also has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
