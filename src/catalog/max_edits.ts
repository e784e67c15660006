/**
 * How a word with typing errors fits a name: as a whole word, as the start of
 * one, or as several words that are written as one.
 */
export type Extent = "whole" | "unfinished" | "joined";

/**
 * How many letters a word has at least that may have one typing error, and two.
 * The less is certain, the more letters there must be. `nordea` is no start of
 * Bordeaux, and `discover` is none of `di Conversano`.
 */
const LEAST_LETTERS: Readonly<Record<Extent, readonly [number, number]>> = {
  whole: [4, 8],
  unfinished: [7, 11],
  joined: [8, Infinity],
};

/** How many typing errors a word of so many letters may have. */
export function maxEditsOf(length: number, extent: Extent): number {
  const [once, twice] = LEAST_LETTERS[extent];
  return length < once ? 0 : length < twice ? 1 : 2;
}
