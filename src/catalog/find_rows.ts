import type { Index, Row, Term } from "./build_index.ts";
import type { Budget } from "./comparison.ts";
import { mayAbbreviate } from "./find_initials.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { holdsLetters, setOf } from "./letters.ts";
import { maxEditsOf } from "./max_edits.ts";
import type { Word } from "./read_words.ts";

/** The number of steps per name for comparing words letter by letter. */
export const STEPS_PER_NAME = 20;

/**
 * Finds the names that a word may match, each once. It is fast, and includes
 * some names that do not match.
 *
 * @param index The index
 * @param word The word
 * @param most The maximum number of typing errors
 * @param budget The steps for words with typing errors
 */
export function findRows(
  { rows, terms, termsByInitial, isFound }: Index,
  { letters, maxEdits }: Word,
  most: number,
  budget: Budget = { left: STEPS_PER_NAME * rows.length },
): Row[] {
  const edits = Math.min(maxEdits, most);
  const unfinished = Math.min(edits, maxEditsOf(letters.length, "unfinished"));
  const joined = Math.min(edits, maxEditsOf(letters.length, "joined"));
  const canAbbreviate = most === 0 && mayAbbreviate(letters);
  const set = setOf(letters);
  const initial = letters.charAt(0);
  const second = setOf(letters.charAt(1));
  const found: Row[] = [];

  /** Says whether the word may start a term, or start with it. */
  function mayFit({ letters: term, set: termSet }: Term): boolean {
    if (edits === 0) {
      return term.startsWith(letters) || letters.startsWith(term);
    }
    if (!mayBegin(letters, term, 0, edits)) return false;
    const isUnfinished = term.length > letters.length + edits;
    const isJoined = letters.length > term.length + edits;
    const own = isUnfinished ? unfinished : isJoined ? joined : edits;
    if (!isJoined && !holdsLetters(termSet, set, own)) return false;
    // Without time to compare, the word may match. Its names have their own
    // steps.
    if (budget.left <= 0) return true;
    // An error may move the rest of the first word.
    const word = isJoined ? letters.slice(0, term.length - own) : letters;
    const places = findPlaces({ word, name: term, budget }, 0, 0, own);
    return places !== undefined || budget.left <= 0;
  }

  /** Says whether the word may abbreviate a name. */
  function mayShorten({ letters: name, initials, heads }: Row): boolean {
    if (!holdsLetters(heads, set, 0)) return false;
    if (holdsLetters(initials, set, 0)) return true;
    // After the first letter comes the second of the name, or an initial.
    return name.startsWith(initial) &&
      (name.charAt(1) === letters.charAt(1) ||
        holdsLetters(initials, second, 0));
  }

  for (const term of edits > 0 ? terms : termsByInitial.get(initial) ?? []) {
    const isBegun = mayFit(term);
    if (!isBegun && !canAbbreviate) continue;
    for (const row of term.rows) {
      if (isFound[row.id]) continue;
      const mayBeIt = isBegun && holdsLetters(row.set, set, edits) ||
        canAbbreviate && mayShorten(row);
      if (!mayBeIt) continue;
      isFound[row.id] = 1;
      found.push(row);
    }
  }
  for (const { id } of found) isFound[id] = 0;
  return found;
}
