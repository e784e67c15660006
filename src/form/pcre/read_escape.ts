import {
  type CharacterSet,
  complementOf,
  isSurrogate,
  LAST_CODE_POINT,
  type Run,
  uniteRuns,
} from "./character_set.ts";
import { namedClass } from "./named_classes.ts";
import { find, hasOption, type Reader, take, takeCharacter } from "./reader.ts";
import {
  refuseMalformed,
  refuseUnsupported,
  refuseVarying,
} from "./refusal.ts";
import { CASELESS_CASE, checkSyntax, ESCAPE_SYNTAX } from "./version_rules.ts";

/** The greatest code point of ASCII. */
export const LAST_ASCII = 0x7f;

// Up to here, all versions of Unicode in use agree on the general categories.
const LAST_CATEGORIZED = 0x4ff;

const CATEGORIES =
  /^(?:L[ultmo&]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cf])$/;

const CONTROLS: Readonly<Record<string, number>> = {
  a: 0x07,
  b: 0x08,
  e: 0x1b,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
};

/** A character, or the characters that an escape stands for. */
export type Member = number | CharacterSet;

/**
 * Reads a character, or an escape that stands for characters, in a class or
 * outside.
 *
 * @param reader The reader.
 * @returns The code point or the characters.
 * @throws {Refusal} When the escape is malformed or unsupported.
 */
export function readMember(reader: Reader): Member {
  if (!find(reader, /\\/y)) return takeCharacter(reader);
  checkSyntax(reader, ESCAPE_SYNTAX);
  return readClassEscape(reader) ?? readProperty(reader) ??
    readCodePoint(reader) ?? readLetter(reader);
}

function readClassEscape(reader: Reader): CharacterSet | undefined {
  const [, letter] = take(reader, /\\([dhsvwDHSVW])/y) ?? [];
  if (letter === undefined) return undefined;
  if (/[dsw]/i.test(letter)) reader.lastJudged = LAST_ASCII;
  reader.items.add(letter);
  return namedClass(letter.toLowerCase(), letter < "a");
}

function readProperty(reader: Reader): CharacterSet | undefined {
  const [, letter, short, caret, long] =
    take(reader, /\\([pP])(?:([A-Z])|\{(\^?)([\w&]+)\})/y) ?? [];
  const name = short ?? long;
  if (name === undefined) return undefined;
  if (!CATEGORIES.test(name)) refuseUnsupported();
  if (hasOption(reader, "i") && /^L[ult]$/.test(name)) {
    refuseVarying(CASELESS_CASE);
  }
  reader.lastJudged = Math.min(reader.lastJudged, LAST_CATEGORIZED);
  const set = reader.properties.get(name) ?? findCategory(name);
  reader.properties.set(name, set);
  const isComplement = (letter === "P") !== (caret === "^");
  if (isComplement) reader.items.add("P");
  if (reader.properties.size > 1) reader.items.add("2 properties");
  return isComplement ? complementOf(set) : set;
}

function findCategory(name: string): CharacterSet {
  const category = RegExp(`\\p{${name.replace("L&", "LC")}}`, "u");
  const runs: Run[] = [];
  for (let code = 0; code <= LAST_CATEGORIZED; code++) {
    if (category.test(String.fromCharCode(code))) {
      runs.push({ first: code, last: code });
    }
  }
  return uniteRuns(runs);
}

function readCodePoint(reader: Reader): number | undefined {
  const hexadecimal = take(reader, /\\x\{([\da-fA-F]+)\}/y) ??
    take(reader, /\\x([\da-fA-F]{1,2})/y);
  if (hexadecimal) return checkCodePoint(parseInt(hexadecimal[1] ?? "", 16));
  const octal = take(reader, /\\o\{([0-7]+)\}/y) ??
    take(reader, /\\([0-7]{1,3})/y);
  if (octal) return checkCodePoint(parseInt(octal[1] ?? "", 8));
  return undefined;
}

function checkCodePoint(code: number): number {
  return code > LAST_CODE_POINT || isSurrogate(code) ? refuseMalformed() : code;
}

function readLetter(reader: Reader): number {
  const [, letter = ""] = take(reader, /\\(.?)/suy) ?? [];
  const code = CONTROLS[letter] ?? letter.codePointAt(0);
  if (code === undefined) {
    return refuseMalformed();
  }
  if (CONTROLS[letter] !== undefined || /[^0-7a-zA-Z]/.test(letter)) {
    return code;
  }
  if (/[FiIjJlLmMOqTuUyY]/.test(letter)) {
    return refuseMalformed();
  }
  return refuseUnsupported();
}
