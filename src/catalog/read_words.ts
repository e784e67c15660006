import { bitOf, type Index, pairOf } from "./build_index.ts";
import type { Folded } from "./fold.ts";

/** A word that was typed, perhaps not to its end. */
export interface Word {
  /** Its letters, folded. */
  letters: string;
  /** The set of its letters. */
  set: number;
  /** How many typing errors it can have. */
  maxEdits: number;
  /** The connectors that it may fit as it is. */
  holders: readonly number[];
  /** How much it counts beside other words. */
  weight: number;
}

/** How many words of a text are read, besides all of it as one. */
const MAX_WORDS = 10;

/**
 * Reads a text in one way or in two.
 *
 * @param folded The text
 * @param index What is searched
 * @returns Its words, the longest first; and if there are
 * several, all of the text as one word
 */
export function readWords(
  { codes, marks, length }: Folded,
  index: Index,
): Word[][] {
  const texts = codes.slice(0, length)
    .map((code, i) => (marks[i] ? " " : "") + String.fromCharCode(code))
    .join("").split(" ").slice(1);
  const words = [...texts]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map((text) => toWord(text, 2, index));
  // With more errors, words that are put together are close to too much.
  return texts.length > 1
    ? [words, [toWord(texts.join(""), 1, index)]]
    : [words];
}

function toWord(letters: string, mostEdits: number, index: Index): Word {
  const { length } = letters;
  let set = 0;
  for (let i = 0; i < length; i++) set |= bitOf(letters.charCodeAt(i));
  // Digits are of codes and of names such as N26: others mean something else.
  const isExact = length < 4 || length > 32 || /\d/.test(letters);
  const maxEdits = isExact ? 0 : length < 8 ? mostEdits - 1 : mostEdits;
  const pair = pairOf(letters.charCodeAt(0), letters.charCodeAt(1));
  const holders = index.holders[pair] ?? [];
  // What few connectors have says more than what many do.
  const weight = Math.log1p(index.lengths.length / (holders.length + 1));
  return { letters, set, maxEdits, holders, weight };
}
