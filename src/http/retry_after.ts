/** The three date formats of HTTP, the newest first. */
const HTTP_DATE =
  /^([A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;

/**
 * Reads a `Retry-After` header: a number of seconds, or a date in any of the
 * three formats of HTTP.
 *
 * @param text The header, if there is one
 * @param now The time, in milliseconds since 1970
 * @returns The wait, in milliseconds; `null` if the header is absent or
 * malformed
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#name-retry-after}
 */
export function parseRetryAfter(
  text: string | null,
  now: number,
): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  if (!HTTP_DATE.test(text)) return null;
  // The oldest format has no time zone. Dates in HTTP are in UTC.
  const moment = Date.parse(`${text.replace(" GMT", "")} GMT`);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
