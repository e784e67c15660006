import { compilePcre } from "./compile_pcre.ts";

/** What is known of the values that a pattern matches. */
export type PatternDescription = {
  /** The least number of characters in a value that matches. */
  readonly minLength: number;
  /**
   * The greatest number of characters, not counting the newline that `$` lets
   * pass; `undefined` where the pattern sets none.
   */
  readonly maxLength: number | undefined;
  /** The same in UTF-16 units, which HTML counts. */
  readonly maxUnits: number | undefined;
  /** Whether every character of a matching value is an ASCII digit. */
  readonly isNumeric: boolean;
};

/**
 * Says what is known of the values that a pattern matches.
 *
 * @param pattern The PCRE2 pattern, without delimiters.
 * @returns The facts; `undefined` for a pattern that `compilePcre()` refuses.
 */
export function describePattern(
  pattern: string,
): PatternDescription | undefined {
  const compiled = compilePcre(pattern);
  if (!compiled.ok) return undefined;
  const maxLength = compiled.maxLength ?? undefined;
  return {
    minLength: 0,
    maxLength,
    maxUnits: maxLength === undefined ? undefined : 2 * maxLength,
    isNumeric: false,
  };
}
