/**
 * Text in columns, for a terminal or for a log.
 *
 * @module
 */
import {
  crop,
  definitions,
  printable,
  widthOf,
  wrap,
  wrapLines,
} from "./text.ts";

/** A column of a table. */
export interface Column {
  /** The title. */
  title: string;
  /**
   * The alignment of its cells.
   *
   * @default {"left"}
   */
  align?: "left" | "right";
  /**
   * The maximum number of characters of a cell, with the ellipsis.
   *
   * @default {Infinity}
   */
  maxWidth?: number;
  /**
   * Whether it is the main column, which is narrowed last.
   *
   * @default {false}
   */
  isMain?: boolean;
}

/** The layout of a table. */
export interface TableOptions {
  /**
   * The maximum length of a line.
   *
   * @default {Infinity}
   */
  width?: number;
  /** Highlights the titles, without making them wider. */
  decorate?: (titles: string) => string;
}

/** A line of a table. */
export interface TableLine {
  /** The text. */
  text: string;
  /** Whether it is a title. */
  isTitle: boolean;
}

/**
 * A column of this width or less is not narrowed, as its cells would become
 * very high.
 */
const NARROW = 17;

const GAP = 2;

/** The indentation of the further lines of a cell. */
const INDENT = 2;

/**
 * Lays out rows in columns like {@linkcode layOut}, as one text.
 *
 * @param columns The columns, from left to right
 * @param rows The cells of each row; a missing cell is empty
 * @param options The layout
 * @returns The lines; the titles come first
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
  options: TableOptions = {},
): string {
  const { width = Infinity, decorate = (titles: string) => titles } = options;
  return layOut(columns, rows, width)
    .map(({ text, isTitle }) => isTitle ? decorate(text) : text)
    .join("\n");
}

/**
 * Lays out rows in columns, with two spaces between them and none at the end of
 * a line.
 *
 * If they do not fit, cells are wrapped at their spaces. If that is not enough,
 * each row becomes a block under its first cell. Only a cell that is wider than
 * the maximum of its column is cut.
 *
 * @param columns The columns, from left to right
 * @param rows The cells of each row; a missing cell is empty
 * @param width The maximum length of a line
 * @returns The lines; the titles come first
 */
export function layOut(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): TableLine[] {
  const titles = columns.map(({ title }) => printable(title));
  const body = rows.map((row) =>
    columns.map(({ maxWidth = Infinity }, index) =>
      crop(printable(row[index] ?? ""), maxWidth)
    )
  );
  const widths = fit(columns, [titles, ...body], width);
  if (widths === undefined) return stack(titles, body, width);
  return [
    ...linesOf(columns, titles, widths).map((text) => ({
      text,
      isTitle: true,
    })),
    ...body.flatMap((cells) => linesOf(columns, cells, widths)).map((text) => ({
      text,
      isTitle: false,
    })),
  ];
}

/**
 * Finds the width of each column. It is the width of its content, or less. The
 * less important and the wider columns are narrowed first.
 *
 * @returns The widths; `undefined` if the columns cannot fit
 */
function fit(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | undefined {
  const widest = (measure: (cell: string) => number) =>
    columns.map((_, index) =>
      rows.reduce((most, row) => Math.max(most, measure(row[index] ?? "")), 0)
    );
  const fitted = widest(widthOf);
  let surplus = fitted.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  if (surplus <= 0) return fitted;
  const least = widest(narrowestOf);
  for (const isMain of [false, true]) {
    while (surplus > 0) {
      const index = widestIndex(
        fitted,
        (index) =>
          (columns[index]?.isMain ?? false) === isMain &&
          (fitted[index] ?? 0) > (least[index] ?? 0),
      );
      if (index === undefined) break;
      fitted[index] = (fitted[index] ?? 0) - 1;
      surplus--;
    }
  }
  return surplus > 0 ? undefined : fitted;
}

function widestIndex(
  widths: readonly number[],
  mayShrink: (index: number) => boolean,
): number | undefined {
  let found: number | undefined;
  for (const [index, width] of widths.entries()) {
    const isWider = found === undefined || width > (widths[found] ?? 0);
    if (isWider && mayShrink(index)) found = index;
  }
  return found;
}

/** The minimum width of a column, by a cell. */
function narrowestOf(cell: string): number {
  const [first = "", ...others] = cell.split(" ");
  return others.reduce(
    (most, word) => Math.max(most, INDENT + widthOf(word)),
    Math.max(widthOf(first), Math.min(widthOf(cell), NARROW)),
  );
}

function linesOf(
  columns: readonly Column[],
  cells: readonly string[],
  widths: readonly number[],
): string[] {
  const broken = cells.map((cell, index) =>
    breakCell(cell, widths[index] ?? 0)
  );
  const height = broken.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from(
    { length: height },
    (_, line) =>
      columns.map(({ align }, index) => {
        const part = broken[index]?.[line] ?? "";
        const space = " ".repeat(
          Math.max((widths[index] ?? 0) - widthOf(part), 0),
        );
        return align === "right" ? space + part : part + space;
      }).join(" ".repeat(GAP)).trimEnd(),
  );
}

function breakCell(cell: string, width: number): string[] {
  if (widthOf(cell) <= width) return [cell];
  const [first = "", ...others] = wrap(cell, width);
  if (others.length === 0) return [first];
  const rest = cell.slice(first.length + 1);
  const margin = " ".repeat(INDENT);
  return [
    first,
    ...wrap(rest, width - INDENT).map((line) => `${margin}${line}`),
  ];
}

/** Writes each row as a block under its first cell. */
function stack(
  [head = "", ...titles]: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): TableLine[] {
  const margin = " ".repeat(INDENT);
  const lines = rows.flatMap(([first = "", ...cells]) => [
    wrapLines(first || "–", width),
    ...definitions(
      titles.flatMap((title, index) => {
        const cell = cells[index] ?? "";
        return cell === "" ? [] : [[title, cell] as const];
      }),
      width - INDENT,
    ).map((text) => `${margin}${text}`),
  ]);
  return [
    { text: head, isTitle: true },
    ...lines.map((text) => ({ text, isTitle: false })),
  ];
}
