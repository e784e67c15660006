import { isAnchoredAtStart } from "./anchors.ts";
import { readJudgingPattern } from "./limits.ts";
import { writeUnjudged } from "./unjudged.ts";
import { JAVASCRIPT_PLACES, writePattern } from "./write_pattern.ts";

/** A compiled PCRE2 pattern, or the reason why it cannot be used. */
export type CompiledPcre =
  | {
    /** Tells the results apart. */
    readonly ok: true;
    /**
     * The longest value that is judged, in UTF-16 units. It bounds the time. It
     * is infinite if longer values cannot match.
     */
    readonly limit: number;
    /**
     * Gives the verdict of PCRE2. It is `undefined` for a value that is too
     * long, or that is not Unicode text. It is also `undefined` if versions or
     * settings of PCRE2 disagree on a character. Those are characters beyond
     * ASCII, if the pattern has `\w`, `\d`, `\s`, `\b` or a POSIX class.
     */
    readonly test: (value: string) => boolean | undefined;
  }
  | {
    /** Tells the results apart. */
    readonly ok: false;
    /**
     * `malformed` if PCRE2 rejects the pattern; `unsupported` if it may be
     * valid, but cannot be used here.
     */
    readonly kind: "malformed" | "unsupported";
    /** Why: a sentence without a final period. */
    readonly reason: string;
  };

/**
 * Compiles a PCRE2 pattern to an expression in JavaScript with the same
 * verdicts.
 *
 * It searches, as PCRE2 does. The verdicts are those of PCRE2 10.42 and later
 * in UTF mode, with and without UCP. If those disagree, it gives no verdict.
 *
 * @param pattern The pattern, without delimiters.
 * @returns The compiled pattern, or the reason why it is malformed or
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
  const { pattern: tree, referenced, longest, limit } = reading;
  const source = writePattern(tree, { places: JAVASCRIPT_PLACES, referenced });
  // Some engines also try an empty match inside a surrogate pair.
  const mayMatchInPair = tree.min === 0 &&
    !isAnchoredAtStart(tree);
  const expression = new RegExp(
    mayMatchInPair ? `^[\\s\\S]*?(?:${source})` : source,
    "u",
  );
  const unjudged = new RegExp(writeUnjudged(reading.lastJudged), "u");
  return {
    ok: true,
    limit,
    test: (value) => {
      if (unjudged.test(value)) return undefined;
      if (value.length > longest) return false;
      return value.length > limit ? undefined : expression.test(value);
    },
  };
}
