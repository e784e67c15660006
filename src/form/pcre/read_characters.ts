import {
  type CharacterSet,
  EVERY_CHARACTER,
  LAST_CODE_POINT,
} from "./character_set.ts";
import { type Bytes, characters, type Pattern } from "./pattern.ts";
import { readClass } from "./read_class.ts";
import { LAST_ASCII, readMember } from "./read_escape.ts";
import { readSpelled } from "./read_spelled.ts";
import { find, hasOption, type Reader, take } from "./reader.ts";
import { refuseMalformed } from "./refusal.ts";

const NO_NEWLINE: CharacterSet = [
  { first: 0, last: 9 },
  { first: 11, last: LAST_CODE_POINT },
];

// PCRE2 reads this as a POSIX class: up to the first end, without a bracket.
const POSIX_SYNTAX = /\[([:.=])(?:\\[\]\\]|(?!\[\1|\]|\1\]).)*?\1\]/sy;

const ESCAPE: Bytes = { least: 1, most: 3 };

// The bytes of a class that is a map of the characters up to U+00FF, and of
// each further run.
const MAP_BYTES = 33;
const WIDE_RUN_BYTES = 12;

/**
 * Reads a character, or an item that stands for a set of characters.
 *
 * @param reader The reader, moved past it.
 * @returns The part.
 * @throws {Refusal} If it is malformed or unsupported.
 */
export function readCharacters(reader: Reader): Pattern {
  const [dot] = take(reader, /\.|\\N(?!\{)/y) ?? [];
  if (dot !== undefined) {
    const isAny = dot === "." && hasOption(reader, "s");
    return characters(isAny ? EVERY_CHARACTER : NO_NEWLINE, ESCAPE);
  }
  if (find(reader, POSIX_SYNTAX)) {
    refuseMalformed();
  }
  if (take(reader, /\[/y)) {
    const set = readClass(reader);
    return characters(set, bytesOfClass(set));
  }
  const member = readMember(reader);
  if (typeof member === "object") return characters(member, ESCAPE);
  const set = readSpelled(reader, [{ first: member, last: member }]);
  return characters(set, bytesOfCharacter(member));
}

function bytesOfCharacter(code: number): Bytes {
  return code <= LAST_ASCII ? { least: 2, most: 2 } : { least: 3, most: 5 };
}

function bytesOfClass(set: CharacterSet): Bytes {
  const mapped = set.reduce(
    (sum, { first, last }) =>
      sum + Math.max(Math.min(last, 0xff) - first + 1, 0),
    0,
  );
  // A class of one character, or of all except one, needs no map.
  const needsMap = mapped > 4 && mapped < 252;
  const wide = set.filter(({ last }) => last > 0xff).length;
  return {
    least: needsMap ? MAP_BYTES : 2,
    most: MAP_BYTES + wide * WIDE_RUN_BYTES,
  };
}
