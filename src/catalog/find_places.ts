import { type Comparison, countCommon } from "./comparison.ts";
import type { TextRange } from "./text_range.ts";

/**
 * Says, at little cost, whether a word may begin at a place of a name, if
 * typing errors are left aside.
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
  // An error leaves one of the first two letters as it is, or moves it by one.
  const second = name.charCodeAt(at + 1);
  return second === word.charCodeAt(1) || first === word.charCodeAt(1) ||
    second === word.charCodeAt(0);
}

/**
 * Finds where the letters of a word are, if it is the start of what stands at a
 * place of a name, typing errors aside.
 *
 * @param comparison The word and the name
 * @param from Which letter of the word is the first
 * @param at The place
 * @param edits How many letters may be too many, left out, wrong or swapped
 * @returns Where they are, from left to right; or `undefined`
 */
export function findPlaces(
  comparison: Comparison,
  from: number,
  at: number,
  edits: number,
): TextRange[] | undefined {
  const { word, name, budget } = comparison;
  const length = countCommon(comparison, from, at);
  const next = from + length;
  const stop = at + length;
  if (next === word.length) return [[at, stop]];
  if (edits === 0 || budget.left < 0) return undefined;
  const isSwapped = next + 1 < word.length &&
    word.charCodeAt(next) === name.charCodeAt(stop + 1) &&
    word.charCodeAt(next + 1) === name.charCodeAt(stop);
  const find = (skipped: number, passed: number) =>
    findPlaces(comparison, next + skipped, stop + passed, edits - 1);
  // Whoever leaves a letter out goes on to the end of the word: it comes before
  // a wrong last letter.
  const rest = (isSwapped ? find(2, 2) : undefined) ?? find(0, 1) ??
    find(1, 1) ?? find(1, 0);
  return rest && [[at, stop], ...rest];
}
