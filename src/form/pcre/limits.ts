import { isAnchoredAtEnd, isAnchoredAtStart } from "./anchors.ts";
import { boundSteps } from "./cost.ts";
import type { Pattern } from "./pattern.ts";
import {
  type PatternReading,
  type PatternRefusal,
  readPattern,
} from "./read_pattern.ts";

// The bound is at least four times too high. An engine takes less than 50 ms,
// even at the first, slow run of an expression.
const MOST_STEPS = 12_000_000;

// The longest value of any form comes first. Below the last, a verdict is of
// little use.
const LENGTHS = [1000, 500, 250, 128, 64, 32, 16];

/** The limits on the length of values. */
export type Limits = {
  /**
   * The maximum number of characters of a matching value, with a final newline.
   */
  readonly longest: number;
  /**
   * The maximum number of UTF-16 units that are judged; infinite if `longest`
   * is finite.
   */
  readonly limit: number;
};

/** A pattern, and the limits on the values that it judges. */
export type JudgingPattern = PatternReading & { readonly limits: Limits };

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
  const limits = limitsOf(reading.pattern);
  return limits ? { ...reading, limits } : {
    ok: false,
    kind: "unsupported",
    reason: "Matching may take too long, even on short values",
  };
}

/**
 * Finds how long a value may be to match, and to be judged in time.
 *
 * @param pattern The pattern.
 * @returns The limits; `undefined` when even short values take too long.
 */
function limitsOf(pattern: Pattern): Limits | undefined {
  const longest = isWhole(pattern) ? pattern.max + 1 : Infinity;
  // A value that is longer than the longest match needs no judging.
  if (longest < Infinity && isQuick(pattern, longest)) {
    return { longest, limit: Infinity };
  }
  const limit = LENGTHS.find((length) => isQuick(pattern, length));
  return limit === undefined ? undefined : { longest, limit };
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

function isQuick(pattern: Pattern, length: number): boolean {
  return boundSteps(pattern, length) <= MOST_STEPS;
}
