/** Says whether a text is a day that exists, as `yyyy-mm-dd`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    formatDate(new Date(`${text}T00:00:00Z`)) === text;
}

/**
 * Writes the day of a `Date`, in UTC, as `yyyy-mm-dd`. The result for an
 * invalid `Date` is not a day.
 */
export function formatDate(date: Date): string {
  return Number.isNaN(date.getTime())
    ? String(date)
    : date.toISOString().replace(/T.*/, "");
}
