import { printable } from "./text.ts";

/**
 * Writes a table as CSV, with a line feed after each row, as shells expect. A
 * cell has no line feed.
 *
 * @param rows The cells; the first row has the titles
 * @returns The lines
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180}
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join(",")).join("\n");
}

function quote(cell: string): string {
  const text = printable(cell);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
