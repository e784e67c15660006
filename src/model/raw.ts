/** A parsed JSON object of which nothing is known yet. */
export type Raw = Record<string, unknown>;

/** Says whether a value is an object that is not an array. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
