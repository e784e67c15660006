import type { Row } from "./build_index.ts";
import type { Budget } from "./comparison.ts";
import { findFit, type Fit } from "./find_fit.ts";
import type { Word } from "./read_words.ts";
import { SCORES } from "./scores.ts";
import type { SearchMatch } from "./search_match.ts";

/** How well a connector matches a text. */
export interface Rating {
  /** The index of the connector in the list. */
  owner: number;
  /** The kind of match. */
  match: SearchMatch;
  /** The score; higher is better. */
  score: number;
  /** The matches of the words and the name of the connector. */
  fits: readonly Fit[];
}

/** How lax the match may be. */
export interface Laxity {
  /** The words that can be ignored. */
  optional: readonly Word[];
  /** The maximum number of typing errors in all. */
  maxEdits: number;
}

/** The maximum number of steps for a name in a search. Real names need fewer. */
export const MAX_STEPS = 200;

/**
 * Rates the match of words and a name. Each word takes another place.
 *
 * @param words The words
 * @param row The name
 * @param laxity How lax the match may be
 * @param budget The steps that are left
 * @returns The rating, or `undefined` if they do not match
 */
export function rate(
  words: readonly Word[],
  row: Row,
  { optional, maxEdits }: Laxity,
  budget: Budget = { left: MAX_STEPS },
): Rating | undefined {
  const { owner, aliasPlace, letters: { length }, network } = row;
  const isAlias = aliasPlace > 0;
  const fits: Fit[] = [];
  let begun = 0;
  let covered = 0;
  let edits = 0;
  let isAbbreviated = false;
  for (const word of words) {
    const fit = findFit(word, row, fits, maxEdits - edits, budget);
    if (!fit && !optional.includes(word)) return undefined;
    begun += fit?.begun ?? word.letters.length;
    if (!fit) continue;
    fits.push(fit);
    covered += fit.covered;
    edits += fit.edits;
    isAbbreviated ||= fit.isAbbreviated;
  }
  // An error leaves at most two letters unmarked. In an alias, the match may be
  // anything.
  if (isAlias && edits > 0 && covered + 2 * edits < length) return undefined;
  const isNothing = words.length === 0;
  const isPhrase = words.length === 1;
  const isStart = isPhrase && (fits[0]?.slot ?? 0) <= row.lead;
  const isExact = isPhrase && covered === length && edits === 0;
  const score = (isExact ? SCORES.exact : 0) +
    SCORES.complete * covered / (begun || 1) +
    SCORES.covered * covered / (length || 1) +
    (isStart ? SCORES.start + network : 0) +
    SCORES.edit * edits +
    SCORES.alias * aliasPlace;
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
  return { owner, match, score, fits: isAlias ? [] : fits };
}
