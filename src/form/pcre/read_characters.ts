import {
  type CharacterSet,
  EVERY_CHARACTER,
  LAST_CODE_POINT,
} from "./character_set.ts";
import { characters, type Pattern } from "./pattern.ts";
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

// The greatest numbers of bytes that PCRE2 compiles an item to. A class is a map
// of the characters up to U+00FF, and has each further run.
const ESCAPE_BYTES = 3;
const ASCII_BYTES = 2;
const CHARACTER_BYTES = 5;
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
    return characters(isAny ? EVERY_CHARACTER : NO_NEWLINE, ESCAPE_BYTES);
  }
  if (find(reader, POSIX_SYNTAX)) {
    refuseMalformed();
  }
  if (take(reader, /\[/y)) {
    const set = readClass(reader);
    return characters(set, bytesOfClass(set));
  }
  const member = readMember(reader);
  if (typeof member === "object") return characters(member, ESCAPE_BYTES);
  const set = readSpelled(reader, [{ first: member, last: member }]);
  return characters(
    set,
    member <= LAST_ASCII ? ASCII_BYTES : CHARACTER_BYTES,
  );
}

function bytesOfClass(set: CharacterSet): number {
  const wide = set.filter(({ last }) => last > 0xff).length;
  return MAP_BYTES + wide * WIDE_RUN_BYTES;
}
