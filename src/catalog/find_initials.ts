import { type Comparison, countCommon } from "./comparison.ts";
import type { TextRange } from "./text_range.ts";

/** How many letters an abbreviation has at least, and at most. */
const MIN_LETTERS = 2;
const MAX_LETTERS = 10;

/** The fewest letters of one that does not begin where the name does. */
const MIN_INNER_LETTERS = 3;

/** The most letters of one word in it, such as `soc` in `socgen`. */
const MAX_PART = 3;

/** The longest word that an abbreviation can do without, such as `des`. */
const MAX_SMALL_WORD = 3;

/** Says whether a word has as many letters as abbreviations have. */
export function mayAbbreviate({ length }: string): boolean {
  return length >= MIN_LETTERS && length <= MAX_LETTERS;
}

/**
 * Finds where the letters of an abbreviation are, such as `socgen` or `cmb`:
 * each word of a name, from one on, gives its start, or nothing if it is small.
 * Where that is not the first word, each gives its initial alone.
 *
 * There are more ways to make an abbreviation of many words than could be
 * tried: the budget ends it.
 *
 * @param comparison The abbreviation and the name
 * @param words Where words of the name start
 * @param first Which of them is the first
 * @returns Where the letters are, from left to right; or `undefined`
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
    if (at === undefined || budget.left < 0) return undefined;
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
