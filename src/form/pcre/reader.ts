import type { CaseVariants } from "./case_variants.ts";
import type { CharacterSet } from "./character_set.ts";
import type { Group } from "./pattern.ts";
import { refuseMalformed } from "./refusal.ts";

/** Where the reading of a pattern is, and what it has met. */
export type Reader = {
  readonly text: string;
  /** How many UTF-16 units are read. */
  at: number;
  /** Whether a `\Q` is open. */
  isQuoted: boolean;
  /** The letters of the options in force. */
  options: string;
  /** The number of the last group that captures. */
  groups: number;
  /** How many groups and atomic parts were given an id. */
  ids: number;
  readonly names: Set<string>;
  /** By number and name, the capturing groups that have matched at this place. */
  matched: ReadonlyMap<string, Group>;
  /** The ids of the groups that are referred to. */
  readonly referenced: Set<number>;
  /** The greatest code point of a value that every version judges alike. */
  lastJudged: number;
  /** The items met that have their characters from the engine. */
  readonly items: Set<string>;
  /** The characters of the Unicode properties met, by name. */
  readonly properties: Map<string, CharacterSet>;
  /** The cases of characters, once they are asked for. */
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
 * Consumes what an expression matches here, unless a `\Q` is open.
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

/** Does as `take()` does, and consumes nothing. */
export function find(
  reader: Reader,
  shape: RegExp,
): RegExpExecArray | undefined {
  if (reader.isQuoted) return undefined;
  shape.lastIndex = reader.at;
  return shape.exec(reader.text) ?? undefined;
}

/** Tells whether nothing is left to read. */
export function isAtEnd(reader: Reader): boolean {
  return reader.at >= reader.text.length;
}

/** Tells whether an option, such as `i`, is in force. */
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
 * Consumes one character for what it is.
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
