import type { Row } from "./build_index.ts";
import type { Budget, Comparison } from "./comparison.ts";
import { findInitials } from "./find_initials.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { maxEditsOf } from "./max_edits.ts";
import type { Word } from "./read_words.ts";
import { LETTERS_ABBREVIATED } from "./scores.ts";
import type { TextRange } from "./text_range.ts";

/** The match of a word and a name. */
export interface Fit {
  /** The index of the word of the name. */
  slot: number;
  /** The places of its letters. */
  places: TextRange[];
  /** The number of letters of the words that it starts. */
  begun: number;
  /** The number of typing errors. */
  edits: number;
  /** Whether it abbreviates the name. */
  isAbbreviated: boolean;
}

/** The ways to match, in order. The first that matches counts. */
const WITH_ERRORS = [findBegun];
const WITHOUT_ERRORS = [findBegun, findAbbreviated];

/**
 * Finds the best match of a word and a name. The word may start a word of the
 * name, or several words that are written as one. Else, it may be an
 * abbreviation without typing errors.
 *
 * @param word The word
 * @param row The name
 * @param taken The words of the name that are already matched
 * @param maxEdits The maximum number of typing errors
 * @param budget The steps that are left
 * @returns The match, or `undefined` if there is none
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
  for (const find of maxEdits > 0 ? WITH_ERRORS : WITHOUT_ERRORS) {
    let best: Fit | undefined;
    for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
      budget.left--;
      const edits = best?.edits ?? most;
      const mayFit = mayBegin(word.letters, name, words[slot] ?? 0, edits);
      if (!mayFit || taken.includes(slot)) continue;
      const fit = find(comparison, row, slot, edits);
      if (fit && (!best || isBetter(fit, best))) best = fit;
      // A whole word without errors is the best match.
      if (best?.edits === 0 && best.begun === word.letters.length) return best;
    }
    if (best) return best;
  }
  return undefined;
}

/**
 * Says whether a match has fewer errors, or as many and fewer missing letters.
 */
function isBetter(fit: Fit, other: Fit): boolean {
  return fit.edits < other.edits ||
    fit.edits === other.edits && fit.begun < other.begun;
}

/** Finds the match at the start of a word of a name with the fewest errors. */
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
    if (edits > 0 && edits > maxEditsOf(comparison.word.length, extent)) {
      continue;
    }
    return { slot, places, begun: end - at, edits, isAbbreviated: false };
  }
  return undefined;
}

function findAbbreviated(
  comparison: Comparison,
  { words }: Row,
  slot: number,
): Fit | undefined {
  const places = findInitials(comparison, words, slot);
  const begun = LETTERS_ABBREVIATED * comparison.word.length;
  return places && { slot, places, begun, edits: 0, isAbbreviated: true };
}
