import type { CaseVariants } from "./case_variants.ts";
import type { CharacterSet } from "./character_set.ts";
import type { Group } from "./pattern.ts";
import { refuseMalformed } from "./refusal.ts";

/** The state of reading a pattern. */
export type Reader = {
  readonly text: string;
  /** The number of UTF-16 units that were read. */
  at: number;
  /** Whether a `\Q` is open. */
  isQuoted: boolean;
  /** The letters of the options that are set. */
  options: string;
  /** The number of the last group that captures. */
  groups: number;
  /** The number of groups and atomic parts with an id. */
  ids: number;
  readonly names: Set<string>;
  /**
   * The capturing groups that have matched before this place, by number and
   * name.
   */
  matched: ReadonlyMap<string, Group>;
  /** The ids of the groups with back-references. */
  readonly referenced: Set<number>;
  /** The greatest code point that every version judges alike. */
  lastJudged: number;
  /** The items whose characters come from the engine. */
  readonly items: Set<string>;
  /** The characters of the Unicode properties, by name. */
  readonly properties: Map<string, CharacterSet>;
  /** The cases of characters. They are listed at the first use. */
  caseVariants: CaseVariants | undefined;
};

/** Starts the reading of a pattern. */
export function createReader(text: string): Reader {
  return {
    text,
    at: 0,
    isQuoted: false,
    options: "",
    groups: 0,
    ids: 0,
    names: new Set(),
    matched: new Map(),
    referenced: new Set(),
    lastJudged: Infinity,
    items: new Set(),
    properties: new Map(),
    caseVariants: undefined,
  };
}

/**
 * Consumes the match of an expression here, unless a `\Q` is open.
 *
 * @param reader The reader, moved past the match.
 * @param shape A sticky expression.
 * @returns The match; `undefined` when the text here is something else or
 * quoted.
 */
export function take(
  reader: Reader,
  shape: RegExp,
): RegExpExecArray | undefined {
  const found = find(reader, shape);
  if (found) reader.at += found[0].length;
  return found;
}

/** Does the same as `take()`, but consumes nothing. */
export function find(
  reader: Reader,
  shape: RegExp,
): RegExpExecArray | undefined {
  if (reader.isQuoted) return undefined;
  shape.lastIndex = reader.at;
  return shape.exec(reader.text) ?? undefined;
}

/** Tells whether the pattern is at its end. */
export function isAtEnd(reader: Reader): boolean {
  return reader.at >= reader.text.length;
}

/** Tells whether an option, such as `i`, is set. */
export function hasOption(reader: Reader, letter: string): boolean {
  return reader.options.includes(letter);
}

/** Consumes `\Q` and `\E`. */
export function skipQuotes(reader: Reader): void {
  for (;;) {
    if (reader.text.startsWith("\\E", reader.at)) {
      reader.at += 2;
      reader.isQuoted = false;
    } else if (take(reader, /\\Q/y)) reader.isQuoted = true;
    else return;
  }
}

/**
 * Consumes one character literally.
 *
 * @param reader The reader.
 * @returns Its code point.
 * @throws {Refusal} At the end of the pattern.
 */
export function takeCharacter(reader: Reader): number {
  const code = reader.text.codePointAt(reader.at) ??
    refuseMalformed();
  reader.at += code > 0xffff ? 2 : 1;
  return code;
}
