import { isAnchoredAtEnd, isAnchoredAtStart } from "./anchors.ts";
import { boundSteps } from "./cost.ts";
import type { Pattern } from "./pattern.ts";
import {
  type PatternReading,
  type PatternRefusal,
  readPattern,
} from "./read_pattern.ts";

// The bound is at least twice too high, and much more for slow patterns. An
// engine takes less than 50 ms, even at the first, slow run of an expression.
const MOST_STEPS = 12_000_000;

// The longest value of any form comes first. Below the last, a verdict is of
// little use.
const LENGTHS = [1000, 500, 250, 128, 64, 32, 16];

/** A pattern, and the limits on the values that it judges, in UTF-16 units. */
export type JudgingPattern = PatternReading & {
  /** The greatest length of a value that matches, with a final newline. */
  readonly longest: number;
  /** The greatest length of a value that may be tried. */
  readonly limit: number;
};

/**
 * Reads a PCRE2 pattern, and finds its limits.
 *
 * @param text The pattern, without delimiters.
 * @returns Its tree and its limits, or why it is refused.
 */
export function readJudgingPattern(
  text: string,
): JudgingPattern | PatternRefusal {
  const reading = readPattern(text);
  if (!reading.ok) return reading;
  const { pattern } = reading;
  const longest = isWhole(pattern) ? pattern.units + 1 : Infinity;
  const limit = [longest, ...LENGTHS].find((length) =>
    boundSteps(pattern, length) <= MOST_STEPS
  );
  return limit === undefined
    ? {
      ok: false,
      kind: "unsupported",
      reason: "Matching may take too long, even on short values",
    }
    // A value that is too long to match needs no trial.
    : { ...reading, longest, limit: limit === longest ? Infinity : limit };
}

/**
 * Tells whether a pattern describes the whole value.
 *
 * @param pattern The pattern.
 * @returns Whether its matches begin at the start and end at the end.
 */
export function isWhole(pattern: Pattern): boolean {
  return isAnchoredAtStart(pattern) && isAnchoredAtEnd(pattern);
}
