import type { Row } from "./build_index.ts";
import { type Budget, type Comparison, countCommon } from "./comparison.ts";
import { findInitials } from "./find_initials.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { type Extent, maxEditsOf } from "./max_edits.ts";
import type { Word } from "./read_words.ts";
import { LETTERS_ABBREVIATED } from "./scores.ts";
import type { TextRange } from "./text_range.ts";

/** The match of a word and a name. */
export interface Fit {
  /** The index of the word of the name. */
  slot: number;
  /** The places of its letters. */
  places: readonly TextRange[];
  /** The number of letters of the name that it matches. */
  covered: number;
  /** The number of letters of the words that it starts. */
  begun: number;
  /** The number of typing errors. */
  edits: number;
  /** Whether it abbreviates the name. */
  isAbbreviated: boolean;
}

/**
 * Finds the best match of a word and a name. The word may start a word of the
 * name, or several words that are written as one. Else, it may be an
 * abbreviation without typing errors.
 *
 * @param word The word
 * @param row The name
 * @param others The matches of other words. Each has another word of the name
 * @param maxEdits The maximum number of typing errors
 * @param budget The steps that are left
 * @returns The match, or `undefined` if there is none
 */
export function findFit(
  word: Word,
  row: Row,
  others: readonly Fit[],
  maxEdits: number,
  budget: Budget,
): Fit | undefined {
  const { letters: name, words } = row;
  const comparison = { word: word.letters, name, budget };
  const most = Math.min(word.maxEdits, maxEdits);

  let best: Fit | undefined;
  for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
    const edits = best?.edits ?? most;
    budget.left--;
    if (!mayBegin(word.letters, name, words[slot] ?? 0, edits)) continue;
    if (isTaken(slot, others)) continue;
    best = findBegun(comparison, row, slot, edits, best) ?? best;
    // A whole word without errors is the best match.
    if (best?.edits === 0 && best.begun === word.letters.length) break;
  }
  if (best || maxEdits > 0) return best;
  for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
    budget.left--;
    if (!mayBegin(word.letters, name, words[slot] ?? 0, 0)) continue;
    if (isTaken(slot, others)) continue;
    const places = findInitials(comparison, words, slot);
    if (!places) continue;
    const begun = LETTERS_ABBREVIATED * word.letters.length;
    const covered = word.letters.length;
    return { slot, places, covered, begun, edits: 0, isAbbreviated: true };
  }
  return undefined;
}

function isTaken(slot: number, fits: readonly Fit[]): boolean {
  return fits.some((fit) => fit.slot === slot);
}

/**
 * Finds the match at the start of a word of a name with the fewest errors, if
 * it is better than the best so far.
 */
function findBegun(
  comparison: Comparison,
  row: Row,
  slot: number,
  maxEdits: number,
  best: Fit | undefined,
): Fit | undefined {
  const { length } = comparison.word;
  const at = row.words[slot] ?? 0;
  if (countCommon(comparison, 0, at) === length) {
    const { end } = findEnd(row, slot, at + length);
    const begun = end - at;
    // Only a better match takes memory.
    if (best?.edits === 0 && best.begun <= begun) return undefined;
    const places: TextRange[] = [[at, at + length]];
    const covered = length;
    return { slot, places, covered, begun, edits: 0, isAbbreviated: false };
  }
  for (let edits = 1; edits <= maxEdits; edits++) {
    const places = findPlaces(comparison, 0, at, edits);
    if (!places) continue;
    const { end, extent } = findEnd(row, slot, places.at(-1)?.[1] ?? at);
    const begun = end - at;
    if (edits > maxEditsOf(length, extent)) continue;
    if (best?.edits === edits && best.begun <= begun) return undefined;
    const covered = places.reduce((sum, [from, to]) => sum + to - from, 0);
    return { slot, places, covered, begun, edits, isAbbreviated: false };
  }
  return undefined;
}

/** Finds the end of the word of a name that a match ends in. */
function findEnd(
  { letters: name, words }: Row,
  slot: number,
  stop: number,
): { end: number; extent: Extent } {
  let next = slot + 1;
  while ((words[next] ?? stop) < stop) next++;
  const end = words[next] ?? name.length;
  const isJoined = next > slot + 1;
  const extent = isJoined ? "joined" : stop < end ? "unfinished" : "whole";
  return { end, extent };
}
