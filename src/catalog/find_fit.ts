import type { Index } from "./build_index.ts";
import { ABBREVIATED, findPlaces } from "./find_places.ts";
import type { Word } from "./read_words.ts";
import type { TextRange } from "./text_range.ts";

/** How a word fits a connector. */
export interface Fit {
  /** How well, from 1 to 200. */
  quality: number;
  /** Which word of the connector it takes, as a bit. */
  slot: number;
  /** The places in the index that it takes, of the name. */
  places: TextRange[];
}

/** How many letters an abbreviation has at most. */
const MAX_ABBREVIATION = 10;

/**
 * Finds how a word fits a connector best.
 *
 * @param word The word
 * @param owner The place of the connector in the list
 * @param used The slots that other words have taken
 * @param isLoose Whether the word may have typing errors
 * @param index What is searched
 * @returns How it fits, or `undefined` if it does not
 */
export function findFit(
  word: Word,
  owner: number,
  used: number,
  isLoose: boolean,
  index: Index,
): Fit | undefined {
  const { codes, steps } = index;
  const { letters, set } = word;
  const maxEdits = isLoose ? word.maxEdits : 0;
  // Each edit makes up for one letter that the connector does not have.
  let absent = set & ~(index.letters[owner] ?? 0);
  for (let i = 0; i < maxEdits; i++) absent &= absent - 1;
  if (absent) return undefined;

  const start = index.starts[owner] ?? 0;
  const end = index.starts[owner + 1] ?? 0;
  let quality = 0;
  let slot = 0;
  let places: TextRange[] = [];
  let field = 0;
  let next = 0;
  for (let at = start; at < end; at += steps[at] ?? 1) {
    if (!codes[at]) {
      field++;
      continue;
    }
    const bit = 1 << next++;
    const most = field ? 0 : maxEdits;
    // Whoever errs with the first letter is right with the second.
    const mayFit = codes[at] === letters.charCodeAt(0) ||
      most > 0 && codes[at + 1] === letters.charCodeAt(1);
    if (used & bit || !mayFit) continue;
    for (let edits = 0; edits <= most; edits++) {
      const found = findPlaces(letters, index, at, edits);
      const [, stop = 0] = found?.at(-1) ?? [];
      if (!found) continue;
      const rating = rate(at, stop, edits, field, index);
      if (rating > quality) {
        quality = rating;
        if (field === 0) {
          places = found;
          slot = bit;
        } else {
          slot ||= bit;
        }
      }
      break;
    }
  }
  const { length } = letters;
  if (places.length === 0 && length > 1 && length <= MAX_ABBREVIATION) {
    const found = findPlaces(letters, index, start, ABBREVIATED);
    if (found) {
      places = found;
      quality = Math.max(quality, 65);
    }
  }
  return quality > 0 ? { quality, slot, places } : undefined;
}

/** Says how well a word fits a place, where it does. */
function rate(
  at: number,
  stop: number,
  edits: number,
  field: number,
  { codes, steps }: Index,
): number {
  let end = stop;
  while (!steps[end]) end++;
  const share = (stop - at) / (end - at);
  if (edits > 0) return 35 + 10 * share - 10 * edits;
  const isFirst = !codes[at - 1];
  const isWhole = isFirst && !codes[stop];
  if (field === 0) return isWhole ? 200 : 65 + 30 * share;
  // A single letter is the start of a name that is typed.
  if (stop - at < 2) return 0;
  return (isWhole ? 75 : isFirst ? 60 : 50) + 30 * share;
}
