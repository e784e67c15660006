import type { Term, Terms } from "./build_index.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { holdsLetters, setOf } from "./letters.ts";
import { maxEditsOf } from "./max_edits.ts";

/** The most steps for a term: more than two typing errors take. */
const MAX_STEPS = 300;

/** How many steps all terms may take; to look at one is a step already. */
const MIN_STEPS = 2_000;
const STEPS_PER_NAME = 40;

/** The shortest word, of several that are written as one, to have an error. */
const MIN_MISTYPED = 4;

/**
 * Finds the words of names that a word starts, or that start the word, as it may
 * be several words that are written as one.
 *
 * @param terms The words of names
 * @param word The word, without typing errors
 */
export function findTerms(terms: Terms, word: string): Term[] {
  const found = findBegun(terms, word);
  for (let length = 1; length < word.length; length++) {
    const term = terms.byLetters.get(word.slice(0, length));
    if (term) found.push(term);
  }
  return found;
}

/** Finds the words of names that a word starts. */
export function findBegun({ sorted }: Terms, word: string): Term[] {
  let start = 0;
  let end = sorted.length;
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((sorted[middle]?.letters ?? "") < word) start = middle + 1;
    else end = middle;
  }
  while (sorted[end]?.letters.startsWith(word)) end++;
  return sorted.slice(start, end);
}

/**
 * Finds the words of names as `findTerms()` does, typing errors aside.
 *
 * @param terms The words of names
 * @param word The word
 * @param maxEdits How many typing errors it may have
 * @param nameCount How many names have the words, which bounds the steps
 */
export function findMistypedTerms(
  { sorted }: Terms,
  word: string,
  maxEdits: number,
  nameCount: number,
): Term[] {
  const set = setOf(word);
  const joinedEdits = Math.min(maxEdits, maxEditsOf(word.length, "joined"));
  const found: Term[] = [];
  let left = MIN_STEPS + STEPS_PER_NAME * nameCount;
  for (const term of sorted) {
    if (left-- <= 0) break;
    const name = term.letters;
    const isJoined = word.length > name.length + maxEdits;
    const edits = !isJoined
      ? maxEdits
      : name.length < MIN_MISTYPED
      ? 0
      : joinedEdits;
    if (!mayBegin(word, name, 0, edits)) continue;
    if (!isJoined && !holdsLetters(term.set, set, edits)) continue;
    // An error may move what is left of the first word.
    const part = isJoined ? word.slice(0, name.length - edits) : word;
    const budget = { left: Math.min(MAX_STEPS, left) };
    left -= budget.left;
    if (findPlaces({ word: part, name, budget }, 0, 0, edits)) found.push(term);
    left += budget.left;
  }
  return found;
}
