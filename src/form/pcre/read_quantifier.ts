import type { Count } from "./pattern.ts";
import { find, type Reader, take } from "./reader.ts";
import { refuseMalformed } from "./refusal.ts";

const MOST_REPETITIONS = 65_535;

const QUANTIFIER = /[*+?]|\{(\d+)(,?)(\d*)\}/y;

/** Tells whether a quantifier stands here. */
export function isAtQuantifier(reader: Reader): boolean {
  return find(reader, QUANTIFIER) !== undefined;
}

/**
 * Reads how often the part before is repeated.
 *
 * @param reader The reader, moved past the numbers.
 * @returns The least and the greatest number; `undefined` when something else
 * stands here.
 * @throws {Refusal} When the numbers are out of order or too large.
 */
export function readQuantifier(
  reader: Reader,
): Omit<Count, "isLazy"> | undefined {
  const quantifier = take(reader, QUANTIFIER);
  if (!quantifier) return undefined;
  const [sign, low, comma, high] = quantifier;
  if (low === undefined) {
    return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
  }
  const least = Number(low);
  const most = high ? Number(high) : comma ? Infinity : least;
  if (least > most || Math.max(least, Number(high)) > MOST_REPETITIONS) {
    refuseMalformed();
  }
  return { least, most };
}
