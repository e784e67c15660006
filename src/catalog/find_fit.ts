import type { Row } from "./build_index.ts";
import type { Budget, Comparison } from "./comparison.ts";
import { findInitials } from "./find_initials.ts";
import { findPlaces, mayBegin } from "./find_places.ts";
import { maxEditsOf } from "./max_edits.ts";
import type { Word } from "./read_words.ts";
import { LETTERS_ABBREVIATED } from "./scores.ts";
import type { TextRange } from "./text_range.ts";

/** How a word fits a name. */
export interface Fit {
  /** Which word of the name it takes. */
  slot: number;
  /** Where its letters are. */
  places: TextRange[];
  /** How many letters the words have that it begins. */
  begun: number;
  /** How many typing errors it has. */
  edits: number;
  /** Whether it abbreviates the name. */
  isAbbreviated: boolean;
}

/** The ways to fit, of which the first that there is counts. */
const WITH_ERRORS = [findBegun];
const WITHOUT_ERRORS = [findBegun, findAbbreviated];

/**
 * Finds how a word fits a name best: as the start of one of its words, or of
 * several that are written as one. Otherwise it may be an abbreviation, without
 * typing errors.
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
  for (const find of maxEdits > 0 ? WITH_ERRORS : WITHOUT_ERRORS) {
    let best: Fit | undefined;
    for (let slot = 0; slot < words.length && budget.left > 0; slot++) {
      budget.left--;
      const edits = best?.edits ?? most;
      const mayFit = mayBegin(word.letters, name, words[slot] ?? 0, edits);
      if (!mayFit || taken.includes(slot)) continue;
      const fit = find(comparison, row, slot, edits);
      if (fit && (!best || isBetter(fit, best))) best = fit;
      // Nothing is better than a whole word without errors.
      if (best?.edits === 0 && best.begun === word.letters.length) return best;
    }
    if (best) return best;
  }
  return undefined;
}

/** Says whether a fit has fewer errors, or as many and less that is left out. */
function isBetter(fit: Fit, other: Fit): boolean {
  return fit.edits < other.edits ||
    fit.edits === other.edits && fit.begun < other.begun;
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
