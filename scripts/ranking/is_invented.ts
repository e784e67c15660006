import type { SearchMatch } from "../../src/catalog/mod.ts";
import { distance } from "./distance.ts";

/** Words that say nothing of which institution is meant. */
const USUAL = ["bank", "banque", "banco", "france", "de", "d", "of", "du"];

/**
 * Says whether an answer is invented, to a query for what is not there: it is
 * unless it says that it takes the query for mistyped, and each word of the
 * query is as near to one of the name as typing errors make it.
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
