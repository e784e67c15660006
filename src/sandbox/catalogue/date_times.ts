import { hash } from "./uuid.ts";

/**
 * Derives a date and time from a text, in the format of the API. The same text
 * gives the same time.
 */
export function deriveDateTime(year: number, text: string): string {
  const number = hash(text, year);
  const part = (divisor: number, count: number, first: number) =>
    String(first + Math.floor(number / divisor) % count).padStart(2, "0");
  // The days and hours are small, so that each exists in every month and time
  // zone.
  return `${year}-${part(1, 12, 1)}-${part(12, 28, 1)} ${part(336, 18, 5)}:${
    part(6048, 60, 0)
  }:${part(362_880, 60, 0)}`;
}
