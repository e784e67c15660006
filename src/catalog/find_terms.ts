import type { Term } from "./build_index.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { holdsLetters, setOf } from "./letters.ts";
import { maxEditsOf } from "./max_edits.ts";

/** The most steps for a term: more than two typing errors take. */
const MAX_STEPS = 300;

/** The shortest word, of several that are written as one, to have an error. */
const MIN_MISTYPED = 4;

/**
 * Finds the words of names that a word starts, or that start the word, as it may
 * be several words that are written as one.
 *
 * @param terms The words of names
 * @param word The word
 * @param maxEdits How many typing errors it may have
 */
export function findTerms(
  terms: ReadonlyMap<string, Term>,
  word: string,
  maxEdits: number,
): Term[] {
  const set = setOf(word);
  const joinedEdits = Math.min(maxEdits, maxEditsOf(word.length, "joined"));
  const found: Term[] = [];
  for (const term of terms.values()) {
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
    const comparison = { word: part, name, budget: { left: MAX_STEPS } };
    if (findPlaces(comparison, 0, 0, edits)) found.push(term);
  }
  return found;
}
