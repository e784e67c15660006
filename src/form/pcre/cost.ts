/**
 * A bound on the work of a backtracking engine, as a function of the length of
 * the value.
 *
 * The worst case is a value that almost matches, as the engine then tries every
 * way. A part of a pattern, started at one place, has a number of *ways* to
 * match, and takes a number of *steps* at each place. A step compares a
 * character or checks a condition. The bound is the greatest number of steps at
 * one place, times the number of places.
 *
 * The next part is tried once for each way of the part before it, so the
 * numbers multiply: `.*.*.*` has cubic work. Most patterns of forms have far
 * less, because the next character shows where a part ends: in `[a-z]+@` the
 * `@` can only follow the last letter. Such parts are *apart*: where the first
 * part could end, it cannot consume a character that begins the second. So
 * every end of the first part except the furthest fails at once. Only the ways
 * to match *the same text* remain, and that is nearly always one.
 *
 * The derivation stands at each function, for a value of `n` characters.
 *
 * @module
 */
import type { CharacterSet } from "./character_set.ts";
import { isAnchoredAtStart } from "./anchors.ts";
import type { Group, Pattern, Repetition } from "./pattern.ts";

/** A bit for each character of ASCII, and one for all others. */
type Mask = bigint;

/** Bounds on the work of a part that is started at one place. */
type Work = {
  /** The minimum and maximum number of characters that it consumes. */
  readonly min: number;
  readonly max: number;
  /** The characters that it may begin with. */
  readonly first: Mask;
  /**
   * The characters that it may consume at a place where it could also end. If
   * its parts are not apart, these are all characters.
   */
  readonly next: Mask;
  /** The number of ways to match. */
  readonly ways: number;
  /** The number of ways to match the same text. */
  readonly sameText: number;
  /** The maximum number of steps at one place. */
  readonly steps: number;
};

const EVERY: Mask = -1n;

const EMPTY: Work = {
  min: 0,
  max: 0,
  first: 0n,
  next: 0n,
  ways: 1,
  sameText: 1,
  steps: 0,
};

const ONE_STEP: Work = { ...EMPTY, steps: 1 };

/** A part that may begin and go on with any character. */
const ANYTHING: Work = { ...EMPTY, first: EVERY, next: EVERY };

/**
 * Bounds the steps that a backtracking engine takes with a value.
 *
 * @param pattern The pattern.
 * @param n The number of characters in the value.
 * @returns The greatest number of steps, which may be infinite.
 */
export function boundSteps(pattern: Pattern, n: number): number {
  const work = workOf(pattern, n);
  // An engine begins at each place, as if any characters stood before.
  const before: Work = { ...ANYTHING, max: n, ways: n + 1 };
  const { steps } = isAnchoredAtStart(pattern) ? work : join(before, work, n);
  return steps * (n + 1);
}

function workOf(pattern: Pattern, n: number): Work {
  switch (pattern.kind) {
    case "characters": {
      const mask = maskOf(pattern.set);
      return { ...ONE_STEP, min: 1, max: 1, first: mask };
    }
    case "assertion":
      return ONE_STEP;
    case "sequence":
      return pattern.parts.map((item) => workOf(item, n))
        .reduceRight((rest, item) => join(item, rest, n), EMPTY);
    case "alternatives":
      return pattern.parts.map((branch) => workOf(branch, n)).reduce(choose);
    case "repetition":
      return repeat(workOf(pattern.body, n), pattern, n);
    case "group":
      return enclose(workOf(pattern.body, n), pattern);
    case "reference": {
      // It takes one step at each place of a text. The text is unknown here.
      const { min, max } = pattern;
      return { ...ANYTHING, min, max, steps: 1 };
    }
  }
}

function maskOf(set: CharacterSet): Mask {
  let mask = 0n;
  for (const { first, last } of set) {
    if (first > 127) return mask | 1n << 128n;
    const end = BigInt(Math.min(last, 128));
    mask |= (2n << end) - (1n << BigInt(first));
  }
  return mask;
}

/** The number of lengths that a part can match. */
function lengthsOf({ min, max }: Pick<Work, "min" | "max">, n: number): number {
  return Math.max(Math.min(max, n) - min + 1, 1);
}

/**
 * The work of two parts in sequence.
 *
 * If they are apart, `b` goes on only at the furthest end of `a`, which `a`
 * reaches in `a.sameText` ways. At every other end, it fails at once.
 *
 * If they are not apart, `b` begins once for each way of `a`. The same text can
 * be divided at each place that either part allows.
 */
function join(a: Work, b: Work, n: number): Work {
  const isApart = (a.next & b.first) === 0n;
  const min = a.min + b.min;
  const max = a.max + b.max;
  const divisions = isApart ? 1 : Math.min(lengthsOf(a, n), lengthsOf(b, n));
  const sameText = Math.min(a.ways, a.sameText * divisions) * b.sameText;
  const begun = isApart ? a.sameText : a.ways;
  const ways = isApart
    ? a.sameText * b.ways + (b.min === 0 ? a.ways * b.sameText : 0)
    : a.ways * b.ways;
  return {
    min,
    max,
    first: a.min === 0 ? a.first | b.first : a.first,
    next: !isApart ? EVERY : b.min === 0 ? a.next | b.next : b.next,
    ways: Math.min(ways, sameText * lengthsOf({ min, max }, n)),
    sameText,
    steps: a.steps + begun * b.steps,
  };
}

/**
 * The work of two alternatives. They are apart if no text can match both: no
 * character begins both, and not both can match the empty text.
 */
function choose(a: Work, b: Work): Work {
  const first = a.first | b.first;
  const min = Math.min(a.min, b.min);
  const isApart = (a.first & b.first) === 0n && (a.min > 0 || b.min > 0);
  return {
    min,
    max: Math.max(a.max, b.max),
    first,
    next: !isApart ? EVERY : a.next | b.next | (min === 0 ? first : 0n),
    ways: a.ways + b.ways,
    sameText: isApart
      ? Math.max(a.sameText, b.sameText)
      : a.sameText + b.sameText,
    steps: a.steps + b.steps,
  };
}

/**
 * The work of a repeated part.
 *
 * If the part is apart from itself, each round begins at the furthest end of
 * the round before. Then only one round and the beginning of the next take
 * steps at one place.
 *
 * Otherwise, each way of a round begins all ways of the next.
 */
function repeat(
  body: Work,
  { least, most }: Pick<Repetition, "least" | "most">,
  n: number,
): Work {
  if (most === 1) return least === 1 ? body : choose(body, EMPTY);
  const { first, next, ways, steps } = body;
  const rounds = Math.min(most, Math.max(Math.floor(n / body.min), 1));
  const isApart = (next & first) === 0n;
  const begun = ways === 1 ? rounds : (ways ** rounds - 1) / (ways - 1);
  const min = body.min * least;
  const max = body.max * most;
  const sameText = isApart || ways === 1
    ? body.sameText ** rounds
    : body.sameText * begun;
  return {
    min,
    max,
    first,
    next: !isApart ? EVERY : least < most ? first | next : next,
    ways: sameText * lengthsOf({ min, max }, n),
    sameText,
    steps: steps * (isApart ? 2 * sameText : begun),
  };
}

/**
 * The work of a part in parentheses.
 *
 * An atomic group keeps its first way, which is then compared once more. A
 * look-around has one way and consumes nothing, and its result is one step. A
 * look-ahead takes steps beyond its end, so no part is apart from it. The steps
 * of a look-behind count at its place.
 */
function enclose(body: Work, { sign }: Group): Work {
  if (sign === "") return body;
  if (sign === ">") {
    return { ...body, ways: 1, sameText: 1, steps: body.steps + 1 };
  }
  const factor = sign.startsWith("<") ? body.max + 1 : 1;
  return { ...ANYTHING, steps: body.steps * factor + 1 };
}
