import { isWhole } from "./limits.ts";
import { contains, type Pattern } from "./pattern.ts";
import { readPattern } from "./read_pattern.ts";

/** Facts about the values that a pattern matches. */
export type PatternDescription = {
  /** The minimum number of characters. */
  readonly minLength: number;
  /**
   * The maximum number of characters, without the newline that `$` lets pass;
   * `undefined` if there is none.
   */
  readonly maxLength: number | undefined;
  /** The maximum number of UTF-16 units, as HTML counts them. */
  readonly maxUnits: number | undefined;
  /** Whether every character of a matching value is an ASCII digit. */
  readonly isNumeric: boolean;
};

/**
 * Finds facts about the values that a pattern matches.
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
