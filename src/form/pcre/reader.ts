import type { Node } from "./node.ts";

/** Where the parser is in the pattern, and what it has met. */
export type Reader = {
  readonly text: string;
  at: number;
  /** Whether a `\Q` is open. */
  quoted: boolean;
  /** The letters of the options in force. */
  options: string;
  /** The number of the last capture group. */
  groups: number;
  readonly names: Set<string>;
  /**
   * What refers to each group, by its number or name, that has matched wherever
   * the parser is.
   */
  sure: ReadonlyMap<string, Node>;
};

/**
 * Ends the compilation of a pattern that cannot be said or judged.
 *
 * @param reason A sentence for the caller, without a final period; by default
 * the pattern is malformed.
 * @returns Never, as it throws what `compilePcre` catches.
 */
export function refuse(reason = ""): never {
  throw new Error(reason);
}

/**
 * Consumes what a sticky expression matches here, unless a `\Q` is open.
 *
 * @param reader The reader, moved past the match.
 * @param shape A sticky expression.
 * @returns The match, or null when the text here is something else or quoted.
 */
export function take(reader: Reader, shape: RegExp): RegExpExecArray | null {
  shape.lastIndex = reader.at;
  const found = reader.quoted ? null : shape.exec(reader.text);
  if (found) reader.at = shape.lastIndex;
  return found;
}

/**
 * Consumes quoting marks, comments and the white space that the options make
 * insignificant.
 *
 * @param reader The reader.
 * @param inClass Whether the reader is between the brackets of a class.
 */
export function skip(reader: Reader, inClass?: boolean): void {
  for (;;) {
    if (reader.text.startsWith("\\E", reader.at)) {
      reader.at += 2;
      reader.quoted = false;
    } else if (take(reader, /\\Q/y)) reader.quoted = true;
    else if (
      inClass || !(take(reader, /\(\?#[^)]*\)/y) ||
        (reader.options.includes("x") &&
          take(reader, /[\t-\r \x85\u200e\u200f\u2028\u2029]|#[^\n]*/y)))
    ) return;
  }
}

/**
 * Consumes one character for what it is.
 *
 * @param reader The reader.
 * @returns Its code point; it refuses the pattern at its end.
 */
export function literal(reader: Reader): number {
  const code = reader.text.codePointAt(reader.at) ?? refuse();
  reader.at += code > 0xffff ? 2 : 1;
  return code;
}
