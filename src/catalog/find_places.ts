import type { Index } from "./build_index.ts";
import type { TextRange } from "./text_range.ts";

/** In the place of a number of edits: the word is made of starts of words. */
export const ABBREVIATED = -1;

/** The longest word that an abbreviation can do without. */
const MAX_SMALL_WORD = 3;

/**
 * Finds where the letters of a word are, if it fits what starts at a place.
 *
 * @param letters The word
 * @param index What is searched
 * @param start The place
 * @param edits How many letters may be too many, left out, wrong or swapped;
 * or `ABBREVIATED`, for words such as `socgen`
 * @returns Where they are, from left to right; or `undefined`
 */
export function findPlaces(
  letters: string,
  { codes, steps }: Index,
  start: number,
  edits: number,
): TextRange[] | undefined {
  function find(
    from: number,
    at: number,
    edits: number,
  ): TextRange[] | undefined {
    let length = 0;
    while (letters.charCodeAt(from + length) === codes[at + length]) length++;
    if (from + length === letters.length) return [[at, at + length]];
    if (edits === ABBREVIATED) {
      const step = steps[at] ?? 1;
      const least = from > 0 && step <= MAX_SMALL_WORD ? 0 : 1;
      for (length = Math.min(length, step); length >= least; length--) {
        const rest = codes[at] && find(from + length, at + step, edits);
        if (rest) return [[at, at + length], ...rest];
      }
    } else if (edits > 0) {
      const next = from + length;
      const stop = at + length;
      const isSwapped = letters.charCodeAt(next) === codes[stop + 1] &&
        letters.charCodeAt(next + 1) === codes[stop];
      const rest = codes[stop] && find(next + 1, stop + 1, edits - 1) ||
        isSwapped && find(next + 2, stop + 2, edits - 1) ||
        find(next + 1, stop, edits - 1) ||
        codes[stop] && find(next, stop + 1, edits - 1);
      if (rest) return [[at, stop], ...rest];
    }
    return undefined;
  }

  return find(0, start, edits);
}
