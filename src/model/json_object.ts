/** A parsed JSON object, unchecked. */
export type JsonObject = Record<string, unknown>;

/** Says whether a value is an object that is not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
