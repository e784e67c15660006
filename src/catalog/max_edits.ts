/**
 * The kind of match of a word with typing errors: a whole word, the start of a
 * word, or several words that are written as one.
 */
export type Extent = "whole" | "unfinished" | "joined";

/**
 * The minimum number of letters of a word for one typing error, and for two.
 * Less certain matches need more letters: `nordea` must not start Bordeaux, and
 * `discover` must not start `di Conversano`.
 */
const LEAST_LETTERS: Readonly<Record<Extent, readonly [number, number]>> = {
  whole: [4, 8],
  unfinished: [7, 11],
  joined: [8, Infinity],
};

/** The maximum number of typing errors of a word, by its length. */
export function maxEditsOf(length: number, extent: Extent): number {
  const [once, twice] = LEAST_LETTERS[extent];
  return length < once ? 0 : length < twice ? 1 : 2;
}
