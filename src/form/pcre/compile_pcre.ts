import { isAnchoredAtStart } from "./anchors.ts";
import { type Limits, readJudgingPattern } from "./limits.ts";
import { writeUnjudged } from "./unjudged.ts";
import { JAVASCRIPT_PLACES, writePattern } from "./write_pattern.ts";

/** A PCRE2 pattern that can be judged with, or the reason why it cannot. */
export type CompiledPcre =
  | {
    /** Tells the results apart. */
    readonly ok: true;
    /**
     * The greatest number of UTF-16 units in a value that is judged, so that no
     * value takes long; infinite where longer values cannot match.
     */
    readonly limit: number;
    /**
     * Gives the verdict of PCRE2. It is `undefined` for a value that is too
     * long, that is no Unicode text, or that has characters on which versions
     * or settings of PCRE2 disagree. These are characters beyond ASCII, where
     * the pattern has `\w`, `\d`, `\s`, `\b` or a POSIX class.
     */
    readonly test: (value: string) => boolean | undefined;
  }
  | {
    /** Tells the results apart. */
    readonly ok: false;
    /**
     * Whether PCRE2 rejects the pattern, or it may be valid and cannot be judged
     * with here.
     */
    readonly kind: "malformed" | "unsupported";
    /** Why: a sentence without a final period. */
    readonly reason: string;
  };

/**
 * Compiles a PCRE2 pattern to an expression in JavaScript that has the same
 * verdicts.
 *
 * It searches, as PCRE2 does. Verdicts are those that PCRE2 10.42 and later give
 * with UTF, with and without UCP; what they disagree on is not judged.
 *
 * @param pattern The pattern, without delimiters.
 * @returns What judges values, or the reason why the pattern is malformed or
 * unsupported.
 *
 * @example Usage
 * ```ts
 * import { assert, assertEquals, assertFalse } from "@std/assert";
 * import { compilePcre } from "@connectors/powens/form";
 *
 * const compiled = compilePcre("(?i)^[a-f]{2}\\z");
 * assert(compiled.ok);
 * assertEquals(compiled.test("Af"), true);
 * assertEquals(compiled.test("Ag"), false);
 *
 * assertFalse(compilePcre("(?R)").ok);
 * ```
 *
 * @see {@link https://www.pcre.org/current/doc/html/pcre2pattern.html}
 */
export function compilePcre(pattern: string): CompiledPcre {
  const reading = readJudgingPattern(pattern);
  if (!reading.ok) return reading;
  const { limits } = reading;
  const source = writePattern(reading.pattern, {
    places: JAVASCRIPT_PLACES,
    referenced: reading.referenced,
  });
  // Some engines also try to match nothing in the middle of a surrogate pair.
  const mayMatchInPair = reading.pattern.min === 0 &&
    !isAnchoredAtStart(reading.pattern);
  const expression = new RegExp(
    mayMatchInPair ? `^[\\s\\S]*?(?:${source})` : source,
    "u",
  );
  const unjudged = new RegExp(writeUnjudged(reading.lastJudged), "u");
  return {
    ok: true,
    limit: limits.limit,
    test: (value) => {
      if (unjudged.test(value)) return undefined;
      if (isTooLongToMatch(value, limits)) return false;
      return value.length > limits.limit ? undefined : expression.test(value);
    },
  };
}

/** Tells whether a value has more characters than any match. */
function isTooLongToMatch(value: string, { longest }: Limits): boolean {
  // A character has two units at most.
  return value.length > 2 * longest ||
    (value.length > longest && [...value].length > longest);
}
