import { nearest } from "../fleet/internal.ts";

/**
 * Suggests a word for one that was mistyped.
 *
 * @param word The typed word
 * @param words The valid words
 * @returns The end of a sentence; empty if nothing is close
 */
export function hintAt(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? "" : `: did you mean "${meant}"?`;
}
