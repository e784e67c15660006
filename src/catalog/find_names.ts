import { buildIndex, type Row, type SearchedConnector } from "./build_index.ts";
import type { ConnectorAliases } from "./connector_aliases.ts";
import { findRows } from "./find_rows.ts";
import type { Fold, Folded } from "./fold.ts";
import { holdsLetters, setOf } from "./letters.ts";
import { type Laxity, MAX_STEPS, rate, type Rating } from "./rate.ts";
import { readWords, type Word } from "./read_words.ts";

/** The maximum number of typing errors in a text. */
const MAX_EDITS = 2;

/**
 * A word is common if at least this share and this number of connectors has it.
 */
const COMMON_SHARE = 0.05;
const MIN_COMMON = 5;

/** Finds the names that a text matches, and gives their ratings. */
export type FindNames = (
  typed: Folded,
  onFound: (rating: Rating) => void,
) => void;

/**
 * Prepares a list of connectors for searches by their names and aliases.
 *
 * @param connectors The connectors
 * @param aliases The aliases
 * @param fold Folds the names
 */
export function createFindNames(
  connectors: readonly SearchedConnector[],
  aliases: readonly ConnectorAliases[],
  fold: Fold,
): FindNames {
  const index = buildIndex(connectors, aliases, fold);
  const { rows, termsByInitial } = index;
  const stepsLeft = new Float32Array(rows.length);

  /** Finds the names that words match, and says whether there are any. */
  function find(
    words: readonly Word[],
    laxity: Laxity,
    onFound: (rating: Rating) => void,
  ): boolean {
    const required = words.filter((one) => !laxity.optional.includes(one));
    const set = setOf(required.map(({ letters }) => letters).join(""));
    // All words must match. The longest is usually the rarest.
    const [word] = required;
    const candidates = word ? findRows(index, word, laxity.maxEdits) : rows;
    const edits = Math.min(
      laxity.maxEdits,
      required.reduce((sum, one) => sum + one.maxEdits, 0),
    );

    const budget = { left: 0 };
    function rateWithin(row: Row): Rating | undefined {
      budget.left = stepsLeft[row.id] ?? 0;
      const rating = rate(words, row, laxity, budget);
      stepsLeft[row.id] = budget.left;
      return rating;
    }

    let isFound = false;
    for (const row of candidates) {
      if (!holdsLetters(row.set, set, edits)) continue;
      const rating = rateWithin(row);
      if (!rating) continue;
      // Where the name itself matches, the hit says so.
      const name = row.aliasPlace > 0 ? rows[row.owner] : undefined;
      const own = name && rateWithin(name);
      onFound(own ? { ...own, score: rating.score } : rating);
      isFound = true;
    }
    return isFound;
  }

  /** Says whether too many connectors have a word for it to be useful. */
  function isCommon({ letters }: Word): boolean {
    const least = Math.max(MIN_COMMON, COMMON_SHARE * connectors.length);
    let count = 0;
    for (const term of termsByInitial.get(letters.charAt(0)) ?? []) {
      if (term.letters.startsWith(letters)) count += term.rows.length;
    }
    return count >= least;
  }

  /** Finds the words that can be ignored. It is never all of them. */
  function findOptional(words: readonly Word[]): readonly Word[] {
    const optional = words.filter((word) => word.isUsual || isCommon(word));
    return optional.length < words.length ? optional : [];
  }

  return (typed, onFound) => {
    const readings = readWords(typed);
    // Each name has its own steps. So no name can take those of others.
    stepsLeft.fill(MAX_STEPS);
    function findAll(laxity: Laxity): boolean {
      let isFound = false;
      for (const words of readings) {
        isFound = find(words, laxity, onFound) || isFound;
      }
      return isFound;
    }
    if (findAll({ optional: [], maxEdits: 0 })) return;
    const optional = findOptional(readings[0] ?? []);
    if (optional.length > 0 && findAll({ optional, maxEdits: 0 })) return;
    findAll({ optional, maxEdits: MAX_EDITS });
  };
}
