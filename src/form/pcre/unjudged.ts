import { complementOf } from "./character_set.ts";
import { writeSet } from "./write_set.ts";

/**
 * Writes an expression for the characters that are not judged.
 *
 * @param lastJudged The greatest code point that every version judges alike.
 * @returns The source of an expression for the flags `u` and `v`.
 */
export function writeUnjudged(lastJudged: number): string {
  return lastJudged === Infinity
    ? "\\p{Cs}"
    : writeSet(complementOf([{ first: 0, last: lastJudged }]));
}
