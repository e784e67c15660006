import type { Index, Row } from "./build_index.ts";
import { mayAbbreviate } from "./find_initials.ts";
import { findTerms } from "./find_terms.ts";
import { holdsLetters, setOf } from "./letters.ts";
import type { Word } from "./read_words.ts";

/**
 * Finds the names that a word may fit, some of them twice.
 *
 * @param index What is searched
 * @param word The word
 * @param most How many typing errors it may have
 */
export function findRows(
  { rows, heads, terms }: Index,
  { letters, maxEdits }: Word,
  most: number,
): Row[] {
  const edits = Math.min(maxEdits, most);
  const set = setOf(letters);
  const found: Row[] = [];
  for (const term of findTerms(terms, letters, edits)) {
    for (const row of term.rows) {
      if (holdsLetters(row.set, set, edits)) found.push(row);
    }
  }
  if (most > 0 || !mayAbbreviate(letters)) return found;
  heads.forEach((head, i) => {
    const row = rows[i];
    if ((set & ~head) !== 0 || !row) return;
    const isFromStart = row.letters[0] === letters[0];
    if (isFromStart || holdsLetters(row.initials, set, 0)) found.push(row);
  });
  return found;
}
