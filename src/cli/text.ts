/**
 * Text for a terminal: without anything that steers it, as wide as it is seen,
 * and in lines that fit.
 *
 * @module
 */

/** The space between two columns. */
const GAP = 2;

/** The minimum width of a description. */
const NARROWEST = 18;

/**
 * Makes one line of a text, without control characters. Text of a server must
 * not control the terminal.
 *
 * @param text The text
 * @returns The text, with a space instead of control characters
 */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}

/**
 * Replaces control characters, except line breaks, with spaces.
 *
 * @param text The text
 * @returns The text, with a space instead of control characters
 */
export function withoutControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (control) => control === "\n" ? control : " ",
  );
}

// A separate code point of an accent takes no column.
const segmenter = new Intl.Segmenter();

function charactersOf(text: string): string[] {
  return isPlain(text)
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Says whether every character takes one column. In most texts, that is so. */
function isPlain(text: string): boolean {
  return /^[ -~\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text);
}

/** Han, Kana, Hangul and most emoji take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Script=Han}/u;

/** Accents and invisible characters take none. A soft hyphen is visible. */
const NARROW = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}]/gu;

/**
 * Counts the columns of a text on a terminal.
 *
 * @param text The text, in one line
 */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  return charactersOf(text).reduce(
    (width, one) =>
      width + (WIDE.test(one) ? 2 : [...one.replace(NARROW, "")].length),
    0,
  );
}

/**
 * Cuts a text that is too wide, and says so with an ellipsis.
 *
 * @param text The text, in one line
 * @param maxWidth The maximum number of columns
 */
export function crop(text: string, maxWidth: number): string {
  if (maxWidth === Infinity || widthOf(text) <= maxWidth) return text;
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
 * Lays out names and their descriptions in two columns. A long description is
 * wrapped.
 *
 * @param rows The names and their descriptions
 * @param width The maximum length of a line, if its words allow it
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
  const room = width - margin;
  const space = " ".repeat(GAP);
  return printed.flatMap(([name, text]) => {
    const lines = wrap(text, room);
    // A description without room beside the name stands below it.
    const isTooWide = lines.some((line) => widthOf(line) > room);
    if (room < NARROWEST || isTooWide) {
      const under = wrap(text, width - GAP).map((line) => `${space}${line}`);
      return [name, ...text === "" ? [] : under];
    }
    return lines.map((line, index) => {
      const head = index === 0 ? name : "";
      const space = " ".repeat(margin - widthOf(head));
      return `${head}${space}${line}`.trimEnd();
    });
  });
}

/**
 * Wraps a text at its spaces.
 *
 * @param text The text, in one line
 * @param width The maximum length of a line, if its words allow it
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

/**
 * Wraps long lines at their spaces, and indents the further lines.
 *
 * @param text The lines
 * @param width The maximum length of a line, if its words allow it
 * @returns The lines
 */
export function wrapLines(text: string, width: number): string {
  return text.split("\n").flatMap((line) => {
    const [space = ""] = line.match(/^ */) ?? [];
    const margin = " ".repeat(space.length + GAP);
    return wrap(line.trimStart(), width - margin.length)
      .map((part, index) => `${index === 0 ? space : margin}${part}`);
  }).join("\n");
}
