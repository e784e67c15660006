import { isWhole } from "./limits.ts";
import { contains, type Pattern } from "./pattern.ts";
import { readPattern } from "./read_pattern.ts";

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
 * @returns The facts; `undefined` for a pattern that cannot be read.
 */
export function describePattern(
  pattern: string,
): PatternDescription | undefined {
  const reading = readPattern(pattern);
  if (!reading.ok) return undefined;
  const { min, max, units } = reading.pattern;
  const hasMost = isWhole(reading.pattern) && max < Infinity;
  return {
    minLength: min,
    maxLength: hasMost ? max : undefined,
    maxUnits: hasMost ? units : undefined,
    isNumeric: isWhole(reading.pattern) && max > 0 &&
      !contains(reading.pattern, takesOtherThanDigits),
  };
}

function takesOtherThanDigits(part: Pattern): boolean {
  return part.kind === "characters" &&
    part.set.some(({ first, last }) => first < 0x30 || last > 0x39);
}
