import { compilePcre, describePattern, htmlPattern } from "./pcre/mod.ts";

/** A field's regular expression, as far as it can be judged with here. */
export interface Format {
  /** The expression in JavaScript, for the flag `u`. */
  source: string;
  /** How long a value may be to be judged, in code points. */
  longest: number;
  /** How long a matching value can be, in code points; `null` if unbounded. */
  maxLength: number | null;
  /** Says whether a value has the format; `undefined` if it is not judged. */
  test(value: string): boolean | undefined;
}

// What is longer is left to the server.
const MOST_UNITS = 1000;

/** Reads a field's regular expression; `undefined` if the server must judge. */
export function readFormat(regex: string | null): Format | undefined {
  const compiled = regex === null ? undefined : compilePcre(regex);
  if (regex === null || !compiled?.ok) return undefined;
  const limit = Math.min(compiled.limit, MOST_UNITS);
  // The limit counts UTF-16 units, of which a code point has two at most. In
  // code points, JSON Schema can say the same.
  const longest = Math.floor(limit / 2);
  return {
    source: `^(?:${htmlPattern(regex)})$`,
    longest,
    maxLength: describePattern(regex)?.maxLength ?? null,
    test: (value) =>
      value.length <= limit && [...value].length <= longest
        ? compiled.test(value)
        : undefined,
  };
}
