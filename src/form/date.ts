/**
 * A day of the calendar as `yyyy-mm-dd`, leap years included: an expression
 * rather than code, so that JSON Schema says the very same.
 */
export const DATE =
  "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

/** The day of a `Date`, in UTC, as `yyyy-mm-dd`; empty if it has none. */
export function formatDate(date: Date): string {
  const time = date.getTime();
  return Number.isNaN(time)
    ? ""
    : new Date(time).toISOString().split("T")[0] ?? "";
}
