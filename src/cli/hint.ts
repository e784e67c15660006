import { nearest } from "../fleet/internal.ts";

/**
 * Asks whether a word was mistyped.
 *
 * @param word What was typed
 * @param words What there is
 * @returns The end of a sentence; empty if nothing is close
 */
export function hintAt(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? "" : `: did you mean "${meant}"?`;
}
