import { type Comparison, countCommon } from "./comparison.ts";
import type { TextRange } from "./text_range.ts";

/** The minimum and maximum number of letters of an abbreviation. */
const MIN_LETTERS = 2;
const MAX_LETTERS = 10;

/**
 * The minimum number of letters if it does not begin at the start of the name.
 */
const MIN_INNER_LETTERS = 3;

/** The maximum number of letters of one word, such as `soc` in `socgen`. */
const MAX_PART = 3;

/** The longest word that an abbreviation can skip, such as `des`. */
const MAX_SMALL_WORD = 3;

/** Says whether a word has the length of an abbreviation. */
export function mayAbbreviate({ length }: string): boolean {
  return length >= MIN_LETTERS && length <= MAX_LETTERS;
}

/**
 * Finds the letters of an abbreviation, such as `socgen` or `cmb`, in a name.
 *
 * From one word on, each word of the name gives its start. Small words may give
 * nothing. If that word is not the first, each word gives only its initial.
 * Many words have too many abbreviations to try all. The budget ends the
 * search.
 *
 * @param comparison The abbreviation and the name
 * @param words The starts of the words of the name
 * @param first The index of the first word
 * @returns The places of the letters, from left to right; or `undefined`
 */
export function findInitials(
  comparison: Comparison,
  words: readonly number[],
  first: number,
): TextRange[] | undefined {
  const { word, name, budget } = comparison;
  const { length } = word;
  const isTooShort = first > 0 && length < MIN_INNER_LETTERS;
  if (isTooShort || !mayAbbreviate(word)) return undefined;
  const maxPart = first > 0 ? 1 : MAX_PART;

  function find(from: number, slot: number): TextRange[] | undefined {
    if (from === length) return [];
    const at = words[slot];
    if (at === undefined || budget.left <= 0) return undefined;
    const size = (words[slot + 1] ?? name.length) - at;
    const fewest = slot > first && size <= MAX_SMALL_WORD ? 0 : 1;
    const common = countCommon(comparison, from, at);
    for (
      let count = Math.min(common, size, maxPart);
      count >= fewest;
      count--
    ) {
      const rest = find(from + count, slot + 1);
      if (!rest) continue;
      if (count > 0) rest.unshift([at, at + count]);
      return rest;
    }
    return undefined;
  }

  return find(0, first);
}
