/** Says whether a value has the form of an ISO 3166-1 alpha-2 code. */
export function isCountryCode(value: unknown): value is string {
  return typeof value === "string" && /^[a-z]{2}$/i.test(value);
}
