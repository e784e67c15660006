/**
 * Text for a terminal: without anything that steers it, as wide as it is seen,
 * and in lines that fit.
 *
 * @module
 */

/** The space between two columns. */
const GAP = 2;

/** As narrow as what is said of a name gets, to leave something to read. */
const NARROWEST = 18;

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

/**
 * Cuts a text that is too wide, and says so with an ellipsis.
 *
 * @param text The text, of one line
 * @param maxWidth How many columns of a terminal it may take
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
  const room = width - margin;
  const space = " ".repeat(GAP);
  return printed.flatMap(([name, text]) => {
    const lines = wrap(text, room);
    // What has no room beside the name stands under it.
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

/**
 * Breaks lines that are too long at their spaces; they go on further in.
 *
 * @param text The lines
 * @param width How many characters a line may have, where words allow it
 * @returns The lines, at least as many
 */
export function wrapLines(text: string, width: number): string {
  return text.split("\n").flatMap((line) => {
    const [space = ""] = line.match(/^ */) ?? [];
    const margin = " ".repeat(space.length + GAP);
    return wrap(line.trimStart(), width - margin.length)
      .map((part, index) => `${index === 0 ? space : margin}${part}`);
  }).join("\n");
}
