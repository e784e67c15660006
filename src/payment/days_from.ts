import { invalidArgument } from "../model/internal.ts";

/** How many days a day is after today, both as yyyy-mm-dd. */
export function daysFrom(today: string | undefined, day: string): number {
  if (!isDay(today)) {
    throw invalidArgument(
      "judge the payment",
      "today",
      "a day that exists, as yyyy-mm-dd",
      today,
    );
  }
  return (startOf(day) - startOf(today)) / 86_400_000;
}

/** Says whether a value is a day that exists, as yyyy-mm-dd. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const date = new Date(startOf(value));
  // A day that its month does not have may roll over, which shows when written.
  return !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, 10) === value;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
