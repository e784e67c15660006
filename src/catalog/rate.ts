import type { Row } from "./build_index.ts";
import type { Budget } from "./comparison.ts";
import { findFit } from "./find_fit.ts";
import type { Word } from "./read_words.ts";
import { SCORES } from "./scores.ts";
import type { SearchMatch } from "./search_match.ts";
import type { TextRange } from "./text_range.ts";

/** How well a connector fits what was typed. */
export interface Rating {
  /** The place of the connector in the list. */
  owner: number;
  /** How it fits. */
  match: SearchMatch;
  /** How well; more is better. */
  score: number;
  /** Where the letters are, of its name. */
  places: TextRange[];
}

/** What words may be, and still fit. */
export interface Laxity {
  /** The words that may be left out. */
  optional: readonly Word[];
  /** How many typing errors there may be in all. */
  maxEdits: number;
}

/** The most steps for a name: more than real ones take. */
export const MAX_STEPS = 400;

/**
 * Says how well words fit a name, each of them in a place of its own.
 *
 * @param words The words
 * @param row The name
 * @param laxity What they may be
 * @param budget The steps that are left
 * @returns How well they fit, or `undefined` if they do not
 */
export function rate(
  words: readonly Word[],
  row: Row,
  { optional, maxEdits }: Laxity,
  budget: Budget = { left: MAX_STEPS },
): Rating | undefined {
  const { owner, isAlias, letters: { length }, network } = row;
  const taken: number[] = [];
  const places: TextRange[] = [];
  let begun = 0;
  let covered = 0;
  let edits = 0;
  let isAbbreviated = false;
  for (const word of words) {
    const fit = findFit(word, row, taken, maxEdits - edits, budget);
    if (!fit && !optional.includes(word)) return undefined;
    begun += fit?.begun ?? word.letters.length;
    if (!fit) continue;
    taken.push(fit.slot);
    for (const place of fit.places) {
      places.push(place);
      covered += place[1] - place[0];
    }
    edits += fit.edits;
    isAbbreviated ||= fit.isAbbreviated;
  }
  // An error leaves two letters unmarked at most. Near a part of what else people call it, it may be anything.
  if (isAlias && edits > 0 && covered + 2 * edits < length) return undefined;
  const isNothing = words.length === 0;
  const isPhrase = words.length === 1;
  const isStart = isPhrase && (taken[0] ?? 0) <= row.lead;
  const isExact = isPhrase && covered === length && edits === 0;
  const score = (isExact ? SCORES.exact : 0) +
    SCORES.complete * covered / (begun || 1) +
    SCORES.covered * covered / (length || 1) +
    (isStart ? SCORES.start + network : 0) +
    SCORES.edit * edits +
    (isAlias ? SCORES.alias : 0);
  const match = edits > 0
    ? "typo"
    : isAlias
    ? "alias"
    : isAbbreviated
    ? "abbreviation"
    : isExact
    ? "exact"
    : isStart || isNothing
    ? "prefix"
    : "words";
  return { owner, match, score, places: isAlias ? [] : places };
}
