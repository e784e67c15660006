import { afford } from "./node.ts";
import { alternatives } from "./parse.ts";
import { type Reader, refuse } from "./reader.ts";

// The greatest number of UTF-16 units in a pattern that is compiled and in a
// value that is judged.
const LIMIT = 1000;

const LONE = /\p{Cs}/u;

/** A PCRE2 pattern said in JavaScript, or the reason why it is not. */
export type CompiledPcre =
  | {
    /** Tells the results apart. */
    readonly ok: true;
    /** The JavaScript expression, for the flags `u` and `v` alike. */
    readonly source: string;
    /** The flags of the expression: `u`. */
    readonly flags: string;
    /**
     * The greatest number of code points in a matching value when both ends are
     * anchored, else null; a lookahead counts as well.
     */
    readonly maxLength: number | null;
    /** The greatest number of UTF-16 units in a value that is judged. */
    readonly limit: number;
    /**
     * Gives the verdict of PCRE2, or undefined for a value that is too long or
     * not well-formed.
     */
    readonly test: (value: string) => boolean | undefined;
  }
  | {
    /** Tells the results apart. */
    readonly ok: false;
    /** Why it is not: a sentence without a final period. */
    readonly reason: string;
  };

/**
 * Says a PCRE2 pattern as a JavaScript expression that has the same verdicts,
 * with UTF and without UCP.
 *
 * @param pattern The pattern, without delimiters.
 * @returns The expression, or the reason why the pattern is malformed,
 * unsayable or too costly.
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
  const reader: Reader = {
    text: pattern,
    at: 0,
    quoted: false,
    options: "",
    groups: 0,
    names: new Set(),
    sure: new Map(),
  };
  try {
    if (
      pattern.length > LIMIT || pattern.split("(").length > 200 ||
      LONE.test(pattern)
    ) {
      refuse("The pattern is malformed or too long");
    }
    // Some versions take the characters of such escapes for distinct when one
    // is repeated before another, or lose or gain characters in a class that
    // has both.
    if (
      /^(?=.*\\R)(?=.*(?:\.|\\[NsS]))|^(?=.*\\S)(?=.*\\[hv])|\(\?[=!].*\\K|(?:\\[DHSVW]|\[:\^).*\[:[a-z]/s
        .test(pattern)
    ) refuse("Such escapes side by side differ between versions");
    const node = alternatives(reader);
    const { starts, ends } = node;
    if (reader.at < pattern.length) refuse();
    // Some versions then ask for the first character of the lookahead twice.
    if (!starts && /\(\?=(?!\(\?<a|\\n|\[(?:\^|\w-))/.test(node.source)) {
      refuse("A lookahead without ^ differs between versions");
    }
    afford(node);
    // Some engines also try to match nothing in the middle of a surrogate pair.
    const source = starts || node.min
      ? node.source
      : `^[^]*?(?:${node.source})`;
    const expression = RegExp(source, "u");
    return {
      ok: true,
      source,
      flags: "u",
      maxLength: starts && ends && node.max < Infinity ? node.max : null,
      limit: LIMIT,
      test: (value) =>
        value.length > LIMIT || LONE.test(value)
          ? undefined
          : expression.test(value),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return {
      ok: false,
      reason: reason ||
        `The pattern is malformed or cannot be said in JavaScript near offset ${reader.at}`,
    };
  }
}
