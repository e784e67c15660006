import type { Folded } from "./fold.ts";
import { maxEditsOf } from "./max_edits.ts";
import { isUsual } from "./usual_words.ts";

/** A word that was typed, perhaps not to its end. */
export interface Word {
  /** Its letters, folded. */
  letters: string;
  /** How many typing errors it can have. */
  maxEdits: number;
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
 * @returns Its words, the longest first; and if there are several, all of the
 * text as one
 */
export function readWords({ letters, words }: Folded): Word[][] {
  const last = words.length - 1;
  const all = words
    .map((at, i) => readWord(letters.slice(at, words[i + 1]), i < last, 2))
    .sort((a, b) => b.letters.length - a.letters.length)
    .slice(0, MAX_WORDS);
  // With more errors, words that are put together are close to too much.
  return last > 0 ? [all, [readWord(letters, true, 1)]] : [all];
}

function readWord(letters: string, isWhole: boolean, mostEdits: number): Word {
  // Digits are of codes and of names such as N26: others mean something else.
  const isExact = letters.length > MAX_MISTYPED || /\d/.test(letters);
  const maxEdits = Math.min(mostEdits, maxEditsOf(letters.length, "whole"));
  return {
    letters,
    maxEdits: isExact ? 0 : maxEdits,
    isUsual: isUsual(letters, isWhole),
  };
}
