/**
 * Reads a date and time of the calendar as one in UTC.
 *
 * @param text The date and time, as `YYYY-MM-DD HH:MM:SS`
 * @returns The moment in milliseconds; `undefined` if there is no such moment,
 * or it is written otherwise
 */
export function parseUtcDateTime(text: string): number | undefined {
  const date = new Date(`${text.replace(" ", "T")}Z`);
  // What is no real moment, or is written otherwise, shows when written back.
  return date.toJSON()?.slice(0, 19).replace("T", " ") === text
    ? date.getTime()
    : undefined;
}

/**
 * Reads a day of the calendar as one in UTC.
 *
 * @param text The day, as `YYYY-MM-DD`
 * @returns Its beginning in milliseconds; `undefined` if there is no such day,
 * or it is written otherwise
 */
export function parseUtcDay(text: string): number | undefined {
  return parseUtcDateTime(`${text} 00:00:00`);
}
