import type { Index } from "./build_index.ts";
import { findFit } from "./find_fit.ts";
import type { Word } from "./read_words.ts";
import type { TextRange } from "./text_range.ts";

/** How well words fit a connector. */
export interface Rating {
  /** The place of the connector in the list. */
  owner: number;
  /** How well; more is better. */
  key: number;
  /** The places in the index that they take, of the name. */
  places: TextRange[];
}

/**
 * Says how well words fit a connector, each of them in a place of its own.
 *
 * @param words The words
 * @param owner The place of the connector in the list
 * @param laxity What may be wrong: 0 for nothing, 1 for typing errors, 2 for
 * these and words that do not fit
 * @param index What is searched
 * @returns How well they fit, or `undefined` if they do not
 */
export function rate(
  words: readonly Word[],
  owner: number,
  laxity: number,
  index: Index,
): Rating | undefined {
  const start = index.starts[owner];
  const places: TextRange[] = [];
  let used = 0;
  let key = 0;
  let weights = 0;
  for (const word of words) {
    const fit = findFit(word, owner, used, laxity > 0, index);
    if (!fit && laxity < 2) return undefined;
    weights += word.weight;
    if (!fit) continue;
    key += word.weight * fit.quality;
    places.push(...fit.places);
    used |= fit.slot;
  }
  if (words.length > 0 && key === 0) return undefined;
  key = key / (weights || 1) + (index.priors[owner] ?? 0);
  for (const [from, to] of places) {
    key += 20 * (to - from) / (index.lengths[owner] ?? 1);
    // Names are typed from their start more often than not.
    if (from === start) key += 6;
  }
  return { owner, key, places };
}
