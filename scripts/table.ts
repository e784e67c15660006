/**
 * Text in columns, for a terminal or for a log.
 *
 * @module
 */

/** A column of a table. */
export interface Column {
  /** What stands above it. */
  title: string;
  /**
   * The side on which its cells are flush.
   *
   * @default {"left"}
   */
  align?: "left" | "right";
  /**
   * How many characters of a cell to show at most, the ellipsis included.
   *
   * @default {Infinity}
   */
  maxWidth?: number;
}

/**
 * Lays out rows in columns as wide as what they hold, with two spaces between
 * them and none at the end of a line.
 *
 * @param columns The columns, from left to right
 * @param rows The cells of each row; one that lacks is empty
 * @param decorate Makes the line of titles stand out, without widening it
 * @returns The lines, the titles first
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * const text = table(
 *   [{ title: "Country" }, { title: "Connectors", align: "right" }],
 *   [["France", "60"], ["Portugal", "5"]],
 * );
 *
 * assertEquals(
 *   text,
 *   "Country   Connectors\n" +
 *     "France            60\n" +
 *     "Portugal           5",
 * );
 * ```
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  decorate: (titles: string) => string = (titles) => titles,
): string {
  const body = rows.map((row) =>
    columns.map(({ maxWidth = Infinity }, index) =>
      crop(printable(row[index] ?? ""), maxWidth)
    )
  );
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...body].map((cells) => widthOf(cells[index] ?? "")))
  );
  const [head = "", ...lines] = [titles, ...body].map((cells) =>
    columns.map(({ align }, index) => {
      const cell = cells[index] ?? "";
      const space = " ".repeat((widths[index] ?? 0) - widthOf(cell));
      return align === "right" ? space + cell : cell + space;
    }).join("  ").trimEnd()
  );
  return [decorate(head), ...lines].join("\n");
}

/**
 * Makes one line of a text, without anything that steers a terminal: what
 * comes from a server is not to be trusted with that.
 *
 * @param text The text
 * @returns The same text, with a space for everything that is not printed
 */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}

// An accent that is a code point of its own takes no column of its own.
const segmenter = new Intl.Segmenter();

function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function widthOf(text: string): number {
  return charactersOf(text).length;
}

function crop(text: string, maxWidth: number): string {
  const characters = charactersOf(text);
  return characters.length > maxWidth
    ? `${characters.slice(0, maxWidth - 1).join("").trimEnd()}…`
    : text;
}
