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
  /**
   * Whether its cells may be cut so that the table fits: not for what people
   * copy.
   *
   * @default {true}
   */
  isElastic?: boolean;
}

/** How to lay out a table. */
export interface TableOptions {
  /**
   * How many characters a line may have. A table that cannot be made to fit is
   * wider.
   *
   * @default {Infinity}
   */
  width?: number;
  /** Makes the line of titles stand out, without widening it. */
  decorate?: (titles: string) => string;
}

/** As narrow as a column gets, to leave something to read. */
const NARROWEST = 6;

const GAP = 2;

/**
 * Lays out rows in columns as wide as what they hold, with two spaces between
 * them and none at the end of a line.
 *
 * @param columns The columns, from left to right
 * @param rows The cells of each row; one that lacks is empty
 * @param options How to lay it out
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
  options: TableOptions = {},
): string {
  const { width = Infinity, decorate = (titles: string) => titles } = options;
  const titles = columns.map(({ title }) => printable(title));
  const body = rows.map((row) =>
    columns.map(({ maxWidth = Infinity }, index) =>
      crop(printable(row[index] ?? ""), maxWidth)
    )
  );
  const natural = columns.map((_, index) =>
    [titles, ...body].reduce(
      (widest, cells) => Math.max(widest, widthOf(cells[index] ?? "")),
      0,
    )
  );
  const widths = fit(columns, natural, width);
  const [head = "", ...lines] = [titles, ...body].map((cells) =>
    columns.map(({ align }, index) => {
      const columnWidth = widths[index] ?? 0;
      const cell = crop(cells[index] ?? "", columnWidth);
      const space = " ".repeat(columnWidth - widthOf(cell));
      return align === "right" ? space + cell : cell + space;
    }).join(" ".repeat(GAP)).trimEnd()
  );
  return [decorate(head), ...lines].join("\n");
}

/** Takes from the widest columns what does not fit. */
function fit(
  columns: readonly Column[],
  widths: readonly number[],
  width: number,
): number[] {
  const fitted = [...widths];
  let surplus = widths.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  while (surplus > 0) {
    const widest = fitted.reduce(
      (best, one, index) =>
        columns[index]?.isElastic !== false && one > (fitted[best] ?? 0)
          ? index
          : best,
      -1,
    );
    const from = fitted[widest] ?? 0;
    if (from <= NARROWEST) break;
    fitted[widest] = from - 1;
    surplus--;
  }
  return fitted;
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

/**
 * Leaves lines and columns as they are, without anything else that steers a
 * terminal.
 *
 * @param text The text
 * @returns The same text, with a space for everything that is not printed
 */
export function withoutControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (control) => control === "\n" ? control : " ",
  );
}

// An accent that is a code point of its own takes no column of its own.
const segmenter = new Intl.Segmenter();

function charactersOf(text: string): string[] {
  return isPlain(text)
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Says whether every character takes one column, as most texts are. */
function isPlain(text: string): boolean {
  return /^[ -~\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text);
}

/** Han, Kana, Hangul and most emoji take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Script=Han}/u;

/** Accents, and what is not seen at all, take none; a soft hyphen is seen. */
const NARROW = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}]/gu;

/**
 * How many columns of a terminal a text takes.
 *
 * @param text The text, of one line
 */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  return charactersOf(text).reduce(
    (width, one) =>
      width + (WIDE.test(one) ? 2 : [...one.replace(NARROW, "")].length),
    0,
  );
}

function crop(text: string, maxWidth: number): string {
  if (widthOf(text) <= maxWidth) return text;
  let kept = "";
  // The last column is for the ellipsis.
  let left = maxWidth - 1;
  for (const character of charactersOf(text)) {
    left -= widthOf(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Lays out names and what is to be said of them, in two columns of which the
 * second goes on in further lines where it is too long for one.
 *
 * @param rows The names, with what is to be said of them
 * @param width How many characters a line may have, where words allow it
 * @returns The lines
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(definitions([["products", "bank, pay, wealth, bill"]], 30), [
 *   "products  bank, pay, wealth,",
 *   "          bill",
 * ]);
 * ```
 */
export function definitions(
  rows: readonly (readonly [name: string, text: string])[],
  width: number,
): string[] {
  const printed = rows.map(([name, text]) => [name, printable(text)] as const);
  const margin = GAP +
    printed.reduce((widest, [name]) => Math.max(widest, widthOf(name)), 0);
  return printed.flatMap(([name, text]) =>
    wrap(text, Math.max(width - margin, 3 * NARROWEST)).map((line, index) => {
      const head = index === 0 ? name : "";
      const space = " ".repeat(margin - widthOf(head));
      return `${head}${space}${line}`.trimEnd();
    })
  );
}

/**
 * Breaks a text into lines at its spaces.
 *
 * @param text The text, of one line
 * @param width How many characters a line may have, where words allow it
 * @returns The lines, at least one
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  let lineWidth = 0;
  for (const word of text.split(" ")) {
    const wordWidth = widthOf(word);
    if (line === undefined || lineWidth + 1 + wordWidth > width) {
      if (line !== undefined) lines.push(line);
      line = word;
      lineWidth = wordWidth;
    } else {
      line += ` ${word}`;
      lineWidth += 1 + wordWidth;
    }
  }
  return [...lines, line ?? ""];
}
