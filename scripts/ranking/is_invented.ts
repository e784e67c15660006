import type { SearchMatch } from "../../src/catalog/mod.ts";
import { distance } from "./distance.ts";

/** Words that say nothing of which institution is meant. */
const USUAL = ["bank", "banque", "banco", "france", "de", "d", "of", "du"];

/**
 * Says whether a hit for a query without a right answer is invented. It is not
 * if it is marked as mistyped, and if each word of the query is within typing
 * errors of a word of the name.
 */
export function isInvented(
  query: string,
  name: string,
  match: SearchMatch,
): boolean {
  if (match !== "typo") return true;
  const words = wordsOf(name);
  const isNear = wordsOf(query).filter((word) => !USUAL.includes(word))
    .every((word) =>
      words.some((one) => distance(word, one) <= errorsIn(word))
    );
  return !isNear;
}

/** How many errors one may make in a word. */
function errorsIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function wordsOf(text: string): string[] {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(
    /[\p{L}\p{N}]+/gu,
  ) ?? [];
}
