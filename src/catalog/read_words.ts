import type { Folded } from "./fold.ts";
import { maxEditsOf } from "./max_edits.ts";
import { isUsual } from "./usual_words.ts";

/** A typed word. It may not be complete. */
export interface Word {
  /** Its letters, folded. */
  letters: string;
  /** The maximum number of typing errors. */
  maxEdits: number;
  /** Whether it is usual in names, such as `bank`. */
  isUsual: boolean;
}

/** The maximum number of words of a text. */
const MAX_WORDS = 10;

/** The maximum length of a word with typing errors. */
const MAX_MISTYPED = 32;

/**
 * Reads a text as words, and as one word.
 *
 * @param folded The text
 * @returns Its words, the longest first. If there are several, also the whole
 * text as one word
 */
export function readWords({ letters, words }: Folded): Word[][] {
  const last = words.length - 1;
  const all = words
    .map((at, i) => readWord(letters.slice(at, words[i + 1]), i < last, 2))
    .sort((a, b) => b.letters.length - a.letters.length)
    .slice(0, MAX_WORDS);
  // With more errors, joined words would match too many names.
  return last > 0 ? [all, [readWord(letters, true, 1)]] : [all];
}

function readWord(letters: string, isWhole: boolean, mostEdits: number): Word {
  // Digits occur in codes and in names such as N26. Another digit means
  // something else.
  const isExact = letters.length > MAX_MISTYPED || /\d/.test(letters);
  const maxEdits = Math.min(mostEdits, maxEditsOf(letters.length, "whole"));
  return {
    letters,
    maxEdits: isExact ? 0 : maxEdits,
    isUsual: isUsual(letters, isWhole),
  };
}
