/**
 * Tells whether a value is text that can be sent as it is. A lone surrogate
 * would be sent as another character.
 */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Surrogate}/u.test(value);
}
