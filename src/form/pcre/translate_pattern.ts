import { isAnchoredAtEnd, isAnchoredAtStart } from "./anchors.ts";
import { readJudgingPattern } from "./limits.ts";
import { partsOf, type Pattern } from "./pattern.ts";
import type { PatternReading } from "./read_pattern.ts";
import { writeUnjudged } from "./unjudged.ts";
import { JAVASCRIPT_PLACES, writePattern } from "./write_pattern.ts";

const ANYTHING = "[\\s\\S]*";

// The maximum number of repetitions in Go.
const MOST_REPETITIONS = 1000;

/**
 * Writes a pattern for the `pattern` attribute of an HTML `input`, which
 * matches the whole value. It lets values pass that `compilePcre()` leaves to
 * the server.
 *
 * @param pattern The PCRE2 pattern, without delimiters.
 * @returns An expression for the flag `v`; `undefined` for a pattern that
 * `compilePcre()` refuses.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute}
 */
export function htmlPattern(pattern: string): string | undefined {
  const reading = readJudgingPattern(pattern);
  if (!reading.ok) return undefined;
  const { limit } = reading;
  const source = writeWhole(reading);
  const branches = [source];
  if (reading.lastJudged < Infinity) {
    branches.unshift(ANYTHING + writeUnjudged(reading.lastJudged) + ANYTHING);
  }
  // It comes first, so that a long value skips the others.
  if (limit < Infinity) {
    branches.unshift(`[\\s\\S]{${limit + 1},}`);
  }
  return branches.join("|");
}

function writeWhole({ pattern, referenced }: PatternReading): string {
  const source = writePattern(pattern, { places: ANCHORS, referenced });
  const before = isAnchoredAtStart(pattern) ? "" : ANYTHING;
  const after = isAnchoredAtEnd(pattern) ? "" : ANYTHING;
  return before || after ? `${before}(?:${source})${after}` : source;
}

// No value of an `input` has a newline.
const ANCHORS = { ...JAVASCRIPT_PLACES, endOrFinalNewline: "$" };

/**
 * Writes a pattern for the keyword `pattern` of a JSON Schema, in the syntax
 * that the engines of JavaScript, Python, Go and Rust share.
 *
 * It lets values pass whose characters `compilePcre()` leaves to the server.
 * The caller must check the length. If the pattern ends in `$`, the verdict on
 * a value with a final newline depends on the engine.
 *
 * @param pattern The PCRE2 pattern, without delimiters.
 * @returns The expression, for a search; `undefined` for a pattern that
 * `compilePcre()` refuses, and for one that needs more, such as look-around.
 *
 * @see {@link https://json-schema.org/draft/2020-12/json-schema-core#section-6.4}
 */
export function portablePattern(pattern: string): string | undefined {
  const reading = readJudgingPattern(pattern);
  if (!reading.ok || !isPortable(reading.pattern, 1)) return undefined;
  const { referenced, lastJudged } = reading;
  const source = writePattern(reading.pattern, { places: ANCHORS, referenced });
  return lastJudged < Infinity
    ? `${writeUnjudged(lastJudged)}|${source}`
    : source;
}

// In Python, `\B` does not match in an empty text.
const UNPORTABLE_PLACES = ["lineStart", "lineEnd", "notWordBoundary"];

/**
 * Tells whether all engines read a part alike, with its number of repetitions.
 */
function isPortable(part: Pattern, repetitions: number): boolean {
  const inside = part.kind === "repetition"
    ? repetitions * (part.most === Infinity ? part.least || 1 : part.most)
    : repetitions;
  const isUnportable = part.kind === "reference" ||
    (part.kind === "group" && part.sign !== "") ||
    (part.kind === "assertion" && UNPORTABLE_PLACES.includes(part.place));
  return !isUnportable && inside <= MOST_REPETITIONS &&
    partsOf(part).every((inner) => isPortable(inner, inside));
}
