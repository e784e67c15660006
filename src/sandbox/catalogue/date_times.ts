import { hash } from "./uuid.ts";

/**
 * Derives a date and time from a text, always the same one, as the API writes
 * them: without a time zone.
 */
export function deriveDateTime(year: number, text: string): string {
  const number = hash(text, year);
  const part = (divisor: number, count: number, first: number) =>
    String(first + Math.floor(number / divisor) % count).padStart(2, "0");
  // Days and hours stop early, so that each is a real one in each month and
  // in each time zone.
  return `${year}-${part(1, 12, 1)}-${part(12, 28, 1)} ${part(336, 18, 5)}:${
    part(6048, 60, 0)
  }:${part(362_880, 60, 0)}`;
}
