/** How many steps may still be taken for a name, so that none takes long. */
export interface Budget {
  left: number;
}

/** A word that was typed, beside a name. */
export interface Comparison {
  /** The word. */
  word: string;
  /** The name. */
  name: string;
  /** The steps that are left. */
  budget: Budget;
}

/**
 * Counts how many letters of the word, from one on, stand at a place of the
 * name. Every comparison of letters is made here, and is a step.
 *
 * @param comparison The word and the name
 * @param from Which letter of the word is the first
 * @param at The place
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
  budget.left -= 1 + length;
  return length;
}
