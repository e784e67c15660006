import { type Reader, refuse } from "./reader.ts";

// Each class without UCP, as pairs of first and last characters, under its
// escape letter or its POSIX name.
const CLASSES: Record<string, string> = {
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
 * Gives the characters of a named class.
 *
 * @param name An escape letter in lower case or a POSIX name.
 * @param not Whether its complement is meant.
 * @returns The first and the last code point of each run of characters, one
 * after the other.
 */
export function named(name: string, not: boolean): number[] {
  const codes = [...CLASSES[name] ?? refuse()].map((char) =>
    char.charCodeAt(0)
  );
  if (!not) return codes;
  const gaps = [
    0,
    ...codes.map((code, i) => i % 2 ? code + 1 : code - 1),
    0x10ffff,
  ];
  return codes[0] ? gaps : gaps.slice(2);
}

/**
 * Writes characters for the inside of a class, valid with the flags `u` and `v`
 * alike.
 *
 * @param codes The first and the last code point of each run of characters.
 * @returns Their source.
 */
export function say(codes: readonly number[]): string {
  return codes.map((code, i) => {
    const char = String.fromCodePoint(code);
    const said = /[\w ]/.test(char) ? char : `\\u{${code.toString(16)}}`;
    return i % 2 < 1 ? said : code === codes[i - 1] ? "" : `-${said}`;
  }).join("");
}

/**
 * Gives a run of characters, when case is ignored with those that differ from
 * them only by case.
 *
 * @param reader The reader, whose options tell about case.
 * @param low The first code point.
 * @param high The last code point.
 * @returns The characters; it refuses those whose cases the engines' Unicode
 * versions may disagree on.
 */
export function fold(reader: Reader, low: number, high: number): number[] {
  const run = [low, high];
  if (!reader.options.includes("i")) return run;
  if (high > 0x17f) {
    refuse("Caseless matching beyond U+017F differs between versions");
  }
  // Both cases of mu, capital sharp s, kelvin and angstrom fold with characters
  // before U+017F.
  const others = String.fromCharCode(
    ...Array(0x180).keys(),
    0x39c,
    0x3bc,
    0x1e9e,
    0x212a,
    0x212b,
  );
  const found = others.match(RegExp(`[${say(run)}]`, "giu")) ?? [];
  return run.concat(found.flatMap((char) => {
    const code = char.charCodeAt(0);
    return code < low || code > high ? [code, code] : [];
  }));
}
