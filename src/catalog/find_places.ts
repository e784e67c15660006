import { type Comparison, countCommon } from "./comparison.ts";
import type { TextRange } from "./text_range.ts";

/**
 * Says quickly whether a word may begin at a place of a name, with typing
 * errors.
 */
export function mayBegin(
  word: string,
  name: string,
  at: number,
  edits: number,
): boolean {
  const first = name.charCodeAt(at);
  if (first === word.charCodeAt(0)) return true;
  if (edits === 0) return false;
  // After an error, one of the first two letters is still there, or moved by
  // one.
  const second = name.charCodeAt(at + 1);
  return second === word.charCodeAt(1) || first === word.charCodeAt(1) ||
    second === word.charCodeAt(0);
}

/**
 * Finds the letters of a word at a place of a name, with typing errors.
 *
 * @param comparison The word and the name
 * @param from The index of the first letter of the word
 * @param at The index in the name
 * @param edits The maximum number of added, missing, wrong or swapped letters
 * @returns The places, from left to right; or `undefined`
 */
export function findPlaces(
  comparison: Comparison,
  from: number,
  at: number,
  edits: number,
): TextRange[] | undefined {
  const { word, name, budget } = comparison;
  if (budget.left <= 0) return undefined;
  const length = countCommon(comparison, from, at);
  const next = from + length;
  const stop = at + length;
  if (next === word.length) return [[at, stop]];
  if (edits === 0) return undefined;
  const isSwapped = next + 1 < word.length &&
    word.charCodeAt(next) === name.charCodeAt(stop + 1) &&
    word.charCodeAt(next + 1) === name.charCodeAt(stop);
  const find = (skipped: number, passed: number) =>
    findPlaces(comparison, next + skipped, stop + passed, edits - 1);
  // After a missing letter, the user types on to the end of the word. So this
  // comes before a wrong last letter.
  const rest = (isSwapped ? find(2, 2) : undefined) ?? find(0, 1) ??
    find(1, 1) ?? find(1, 0);
  return rest && [[at, stop], ...rest];
}
