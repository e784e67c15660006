/**
 * Reads a date and time of the calendar as UTC.
 *
 * @param text The date and time, as `YYYY-MM-DD HH:MM:SS`
 * @returns The time in milliseconds; `undefined` if there is no such time, or
 * if the format differs
 */
export function parseUtcDateTime(text: string): number | undefined {
  const date = new Date(`${text.replace(" ", "T")}Z`);
  // A time that does not exist, or has another format, differs when it is
  // written back.
  return date.toJSON()?.slice(0, 19).replace("T", " ") === text
    ? date.getTime()
    : undefined;
}

/**
 * Reads a day of the calendar as UTC.
 *
 * @param text The day, as `YYYY-MM-DD`
 * @returns The start of the day in milliseconds; `undefined` if there is no
 * such day, or if the format differs
 */
export function parseUtcDay(text: string): number | undefined {
  return parseUtcDateTime(`${text} 00:00:00`);
}
