import type { Row } from "./build_index.ts";
import type { Budget, Comparison } from "./comparison.ts";
import { holdsLetters } from "./letters.ts";
import { maxEditsOf } from "./max_edits.ts";
import { findInitials } from "./find_initials.ts";
import { findPlaces } from "./find_places.ts";
import type { Word } from "./read_words.ts";
import { LETTERS_ABBREVIATED } from "./scores.ts";
import type { TextRange } from "./text_range.ts";

/** How a word fits a name. */
export interface Fit {
  kind: "begun" | "typo" | "initials";
  /** Which word of the name it takes. */
  slot: number;
  /** Where its letters are. */
  places: TextRange[];
  /** How many letters the words have that it begins. */
  begun: number;
  /** How many typing errors it has. */
  edits: number;
}

/** Says whether a name has the letters of a word, and so may have the word. */
export function mayFit(word: Word, row: Row, maxEdits: number): boolean {
  // Each edit makes up for one letter that the name does not have.
  return holdsLetters(row.set, word.set, Math.min(word.maxEdits, maxEdits));
}

/**
 * Finds how a word fits a name best.
 *
 * @param word The word
 * @param row The name
 * @param taken Which words of the name others have taken
 * @param maxEdits How many typing errors the word may have
 * @param budget The steps that are left
 * @returns How it fits, or `undefined` if it does not
 */
export function findFit(
  word: Word,
  row: Row,
  taken: readonly number[],
  maxEdits: number,
  budget: Budget,
): Fit | undefined {
  const { letters: name, words } = row;
  const comparison = { word: word.letters, name, budget };
  const most = Math.min(word.maxEdits, maxEdits);
  let best: Fit | undefined;
  for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
    budget.left--;
    if (!mayBegin(word, row, slot, most) || taken.includes(slot)) continue;
    const fit = findBegun(comparison, row, slot, best?.edits ?? most);
    if (fit && (!best || isBetter(fit, best))) best = fit;
  }
  if (best || maxEdits > 0) return best;
  for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
    budget.left--;
    if (!mayBegin(word, row, slot, 0) || taken.includes(slot)) continue;
    const places = findInitials(comparison, words, slot);
    if (!places) continue;
    const begun = LETTERS_ABBREVIATED * word.letters.length;
    return { kind: "initials", slot, places, begun, edits: 0 };
  }
  return undefined;
}

/** Says whether a fit has fewer errors, or as many and less that is left out. */
function isBetter(fit: Fit, other: Fit): boolean {
  return fit.edits < other.edits ||
    fit.edits === other.edits && fit.begun < other.begun;
}

/** Says, at little cost, whether a word may begin where one of a name does. */
function mayBegin(
  { letters: word, set }: Word,
  { letters: name, words, sets }: Row,
  slot: number,
  maxEdits: number,
): boolean {
  const at = words[slot] ?? 0;
  const first = name.charCodeAt(at);
  if (maxEdits === 0) return first === word.charCodeAt(0);
  if (!holdsLetters(sets[slot] ?? 0, set, maxEdits)) return false;
  // An error leaves one of the first two letters as it is, or moves it by one.
  const second = name.charCodeAt(at + 1);
  return first === word.charCodeAt(0) || second === word.charCodeAt(1) ||
    first === word.charCodeAt(1) || second === word.charCodeAt(0);
}

/** Finds how a word fits where one of a name begins, with the fewest errors. */
function findBegun(
  comparison: Comparison,
  { letters: name, words }: Row,
  slot: number,
  maxEdits: number,
): Fit | undefined {
  const at = words[slot] ?? 0;
  for (let edits = 0; edits <= maxEdits; edits++) {
    const places = findPlaces(comparison, 0, at, edits);
    if (!places) continue;
    const stop = places.at(-1)?.[1] ?? at;
    let next = slot + 1;
    while ((words[next] ?? stop) < stop) next++;
    const end = words[next] ?? name.length;
    const extent = next > slot + 1
      ? "joined"
      : stop < end
      ? "unfinished"
      : "whole";
    const isTooFar = edits > 0 &&
      edits > maxEditsOf(comparison.word.length, extent);
    if (isTooFar) continue;
    const kind = edits > 0 ? "typo" : "begun";
    return { kind, slot, places, begun: end - at, edits };
  }
  return undefined;
}
