import { cannotJudge } from "./cannot_judge.ts";

/** How many days a named day is after today. */
export function daysFrom(
  today: string | undefined,
  name: string,
  day: string,
): number {
  return (readDay(name, day) - readDay("today", today)) / 86_400_000;
}

function readDay(name: string, value: string | undefined): number {
  const date = new Date(`${value}T00:00:00Z`);
  const time = date.getTime();
  // A day that its month does not have may roll over, which shows when written.
  if (Number.isNaN(time) || date.toISOString().slice(0, 10) !== value) {
    const got = value === undefined ? "nothing" : JSON.stringify(value);
    throw cannotJudge(name, "be a day, as yyyy-mm-dd", got);
  }
  return time;
}
