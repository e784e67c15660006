import { isAnchoredAtEnd, isAnchoredAtStart } from "./anchors.ts";
import { boundSteps } from "./cost.ts";
import type { Pattern } from "./pattern.ts";
import {
  type PatternReading,
  type PatternRefusal,
  readPattern,
} from "./read_pattern.ts";

// The bound is high by a factor of four or more, so that an engine takes less than
// 50 ms, the first and slow time that an expression runs included.
const MOST_STEPS = 12_000_000;

// No value of a form is longer than the first; below the last, a verdict is of
// little use.
const LENGTHS = [1000, 500, 250, 128, 64, 32, 16];

/** How long values may be. */
export type Limits = {
  /** How many characters a matching value has at most, with a final newline. */
  readonly longest: number;
  /** How many UTF-16 units are judged at most; infinite where `longest` is not. */
  readonly limit: number;
};

/** What a pattern says, and how long the values may be that it judges. */
export type JudgingPattern = PatternReading & { readonly limits: Limits };

/**
 * Reads a PCRE2 pattern to judge values with.
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
 * Finds how long values may be to match, and to be judged in time.
 *
 * @param pattern The pattern.
 * @returns The limits; `undefined` when even short values take too long.
 */
function limitsOf(pattern: Pattern): Limits | undefined {
  const longest = isWhole(pattern) ? pattern.max + 1 : Infinity;
  // Values that are longer than the longest one need no judging.
  if (longest < Infinity && isQuick(pattern, longest)) {
    return { longest, limit: Infinity };
  }
  const limit = LENGTHS.find((length) => isQuick(pattern, length));
  return limit === undefined ? undefined : { longest, limit };
}

/**
 * Tells whether a pattern says how the whole value is.
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
