import { type CharacterSet, complementOf, runsOf } from "./character_set.ts";

// The first and the last character of each run, by the letter of an escape or
// the name of a POSIX class, without Unicode properties.
const CLASSES: Readonly<Record<string, string>> = {
  d: "09",
  s: "\t\r  ",
  w: "09AZ__az",
  h: "\t\t  \xa0\xa0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000",
  v: "\n\r\x85\x85\u2028\u2029",
  alnum: "09AZaz",
  alpha: "AZaz",
  ascii: "\0\x7f",
  blank: "\t\t  ",
  cntrl: "\0\x1f\x7f\x7f",
  digit: "09",
  graph: "!~",
  lower: "az",
  print: " ~",
  punct: "!/:@[`{~",
  space: "\t\r  ",
  upper: "AZ",
  word: "09AZ__az",
  xdigit: "09AFaf",
};

/**
 * Gives the characters of a class, without Unicode properties.
 *
 * @param name The letter of an escape, such as `d`, or the name of a POSIX
 * class, such as `digit`.
 * @param isNegative Whether its complement is meant.
 * @returns The characters; `undefined` for an unknown name.
 */
export function namedClass(
  name: string,
  isNegative: boolean,
): CharacterSet | undefined {
  const ends = CLASSES[name];
  if (ends === undefined) return undefined;
  const set = runsOf(ends);
  return isNegative ? complementOf(set) : set;
}
