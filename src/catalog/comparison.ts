/** The remaining steps for a name. They bound the time. */
export interface Budget {
  left: number;
}

/** A typed word and a name. */
export interface Comparison {
  /** The word. */
  word: string;
  /** The name. */
  name: string;
  /** The steps that are left. */
  budget: Budget;
}

/** The number of letters that are compared in the time of one step. */
const LETTERS_PER_STEP = 8;

/**
 * Counts the letters of the word, from one on, that are at a place of the name.
 * All comparisons of letters are made here. Each is a step.
 *
 * @param comparison The word and the name
 * @param from The index of the first letter of the word
 * @param at The index in the name
 */
export function countCommon(
  { word, name, budget }: Comparison,
  from: number,
  at: number,
): number {
  const most = Math.min(word.length - from, name.length - at);
  let length = 0;
  while (
    length < most &&
    word.charCodeAt(from + length) === name.charCodeAt(at + length)
  ) length++;
  budget.left -= 1 + length / LETTERS_PER_STEP;
  return length;
}
