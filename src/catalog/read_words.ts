import type { Index, Row } from "./build_index.ts";
import type { Folded } from "./fold.ts";
import { pairOf, setOf } from "./letters.ts";
import { maxEditsOf } from "./max_edits.ts";
import { isUsual } from "./usual_words.ts";

/** A word that was typed, perhaps not to its end. */
export interface Word {
  /** Its letters, folded. */
  letters: string;
  /** The set of its letters. */
  set: number;
  /** How many typing errors it can have. */
  maxEdits: number;
  /** The rows that it may fit as it is. */
  holders: readonly Row[];
  /** Whether it is usual around names. */
  isUsual: boolean;
}

/** How many words of a text are read, besides all of it as one. */
const MAX_WORDS = 10;

/** The longest word that can have typing errors. */
const MAX_MISTYPED = 32;

/**
 * Reads a text in one way or in two.
 *
 * @param folded The text
 * @param index What is searched
 * @returns Its words, the longest first; and if there are several, all of the
 * text as one
 */
export function readWords(
  { letters, words }: Folded,
  { holders }: Index,
): Word[][] {
  const last = words.length - 1;
  const all = words
    .map((at, i) =>
      readWord(letters.slice(at, words[i + 1]), i < last, 2, holders)
    )
    .sort((a, b) => b.letters.length - a.letters.length)
    .slice(0, MAX_WORDS);
  // With more errors, words that are put together are close to too much.
  return last > 0 ? [all, [readWord(letters, true, 1, holders)]] : [all];
}

function readWord(
  letters: string,
  isWhole: boolean,
  mostEdits: number,
  holders: Index["holders"],
): Word {
  // Digits are of codes and of names such as N26: others mean something else.
  const isExact = letters.length > MAX_MISTYPED || /\d/.test(letters);
  return {
    letters,
    set: setOf(letters),
    maxEdits: isExact
      ? 0
      : Math.min(mostEdits, maxEditsOf(letters.length, "whole")),
    holders: holders[pairOf(letters)] ?? [],
    isUsual: isUsual(letters, isWhole),
  };
}
