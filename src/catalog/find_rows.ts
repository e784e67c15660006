import type { Index, Row } from "./build_index.ts";
import { mayAbbreviate } from "./find_initials.ts";
import { findMistypedTerms, findTerms } from "./find_terms.ts";
import { holdsLetters, setOf } from "./letters.ts";
import type { Word } from "./read_words.ts";

/**
 * Finds the names that a word may fit, each once.
 *
 * @param index What is searched
 * @param word The word
 * @param most How many typing errors it may have
 */
export function findRows(
  { rows, rowsByInitial, terms }: Index,
  { letters, maxEdits }: Word,
  most: number,
): Row[] {
  const edits = Math.min(maxEdits, most);
  const set = setOf(letters);
  const isFound = new Uint8Array(rows.length);
  const found: Row[] = [];

  function add(row: Row): void {
    if (isFound[row.id]) return;
    isFound[row.id] = 1;
    found.push(row);
  }

  const begun = edits > 0
    ? findMistypedTerms(terms, letters, edits, rows.length)
    : findTerms(terms, letters);
  for (const term of begun) {
    for (const row of term.rows) {
      if (holdsLetters(row.set, set, edits)) add(row);
    }
  }
  if (most > 0 || !mayAbbreviate(letters)) return found;
  const initial = letters.charAt(0);
  for (const row of rowsByInitial.get(initial) ?? []) {
    if (!holdsLetters(row.heads, set, 0)) continue;
    const isFromStart = row.letters.startsWith(initial);
    if (isFromStart || holdsLetters(row.initials, set, 0)) add(row);
  }
  return found;
}
