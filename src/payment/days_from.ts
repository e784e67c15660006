import { parseUtcDay } from "../model/internal.ts";
import { refusal } from "./rule.ts";

/** Counts the days from today to a day, both as yyyy-mm-dd. */
export function daysFrom(today: string | undefined, day: string): number {
  if (!isDay(today)) {
    throw refusal("today", "a day that exists, as yyyy-mm-dd", today);
  }
  // A date alone is one in UTC.
  return (Date.parse(day) - Date.parse(today)) / 86_400_000;
}

/** Says whether a value is a day that exists, as yyyy-mm-dd. */
export function isDay(value: unknown): value is string {
  return typeof value === "string" && parseUtcDay(value) !== undefined;
}
