import { named } from "./chars.ts";
import { literal, type Reader, refuse, take } from "./reader.ts";

/**
 * Reads a character, or an escape that stands for a character or a set of them,
 * inside a class or outside.
 *
 * @param reader The reader.
 * @returns The code point, or the set.
 */
export function character(reader: Reader): number | number[] {
  if (!take(reader, /(?=\\)/y)) return literal(reader);
  let m = take(reader, /\\([dhsvw])/iy);
  if (m) {
    const [, letter = ""] = m;
    return named(letter.toLowerCase(), letter < "a");
  }
  m = take(
    reader,
    /\\(?:(x)(?:\{([\da-fA-F]+)\}|(?!\{)([\da-fA-F]{0,2}))|o\{([0-7]+)\}|([0-7][0-7]{0,2}))/y,
  );
  if (m) {
    const [, hex, ...digits] = m;
    const code = parseInt(`0${digits.join("")}`, hex ? 16 : 8);
    return code > 0x10ffff || code >> 11 === 27 ? refuse() : code;
  }
  m = take(reader, /\\([abefnrt])/y);
  if (m) return "\x07\b\x1b\f\n\r\t".charCodeAt("abefnrt".indexOf(m[1] ?? ""));
  m = take(reader, /\\([^0-7a-zA-Z])/uy);
  return m?.[1]?.codePointAt(0) ?? refuse();
}
