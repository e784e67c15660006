import {
  type CharacterSet,
  complementOf,
  LAST_CODE_POINT,
} from "./character_set.ts";

/**
 * Writes a set of characters in a syntax that JavaScript (with the flags `u`
 * and `v`), Python, RE2 and Rust share.
 *
 * @param set The characters.
 * @returns A character or a class in brackets.
 */
export function writeSet(set: CharacterSet): string {
  const [only] = set;
  if (set.length === 1 && only && only.first === only.last) {
    return writeCharacter(only.first, false);
  }
  // An old V8 lost a complement of the empty set under the flag v, so this form
  // is used.
  if (set.at(-1)?.last !== LAST_CODE_POINT) {
    return set.length === 0 ? "[^\\s\\S]" : `[${writeRuns(set)}]`;
  }
  const excluded = complementOf(set);
  return excluded.length === 0 ? "[\\s\\S]" : `[^${writeRuns(excluded)}]`;
}

function writeRuns(set: CharacterSet): string {
  return set.map(({ first, last }) => {
    const start = writeCharacter(first, true);
    if (first === last) return start;
    const end = writeCharacter(last, true);
    return last === first + 1 ? start + end : `${start}-${end}`;
  }).join("");
}

function writeCharacter(code: number, isInClass: boolean): string {
  const character = String.fromCodePoint(code);
  if (character === "\n") return "\\n";
  if (/[$(-+./?[-^{-}]/.test(character)) return `\\${character}`;
  if (character === "-" && isInClass) return "\\-";
  const isPlain = code > 0xff || /[ -~]/.test(character);
  return isPlain ? character : `\\x${code.toString(16).padStart(2, "0")}`;
}
