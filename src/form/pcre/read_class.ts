import {
  type CharacterSet,
  complementOf,
  type Run,
  uniteRuns,
} from "./character_set.ts";
import { namedClass } from "./named_classes.ts";
import { LAST_ASCII, type Member, readMember } from "./read_escape.ts";
import { readSpelled } from "./read_spelled.ts";
import {
  find,
  hasOption,
  isAtEnd,
  type Reader,
  skipQuotes,
  take,
} from "./reader.ts";
import {
  refuseMalformed,
  refuseUnsupported,
  refuseVarying,
} from "./refusal.ts";
import {
  CASELESS_CASE,
  COMPLEMENT_BEFORE_POSIX_CLASS,
} from "./version_rules.ts";

/** The members of a class. */
type Members = {
  /**
   * Characters and ranges that are written out. The option `i` applies to them.
   */
  readonly spelled: Run[];
  /** Characters of escapes and POSIX classes. */
  readonly named: Run[];
  /** Whether a complement is among them. */
  hasComplement: boolean;
};

/**
 * Reads a character class whose opening bracket is consumed.
 *
 * @param reader The reader, moved past the closing bracket.
 * @returns The characters of the class.
 * @throws {Refusal} When the class is malformed or unsupported.
 */
export function readClass(reader: Reader): CharacterSet {
  skipQuotes(reader);
  const isNegative = take(reader, /\^/y) !== undefined;
  const members: Members = { spelled: [], named: [], hasComplement: false };
  // A bracket in the first place is a member.
  do readRange(reader, members); while (!isClosed(reader));
  const spelled = readSpelled(reader, members.spelled);
  const set = uniteRuns([...spelled, ...members.named]);
  return isNegative ? complementOf(set) : set;
}

function isClosed(reader: Reader): boolean {
  skipQuotes(reader);
  if (isAtEnd(reader)) refuseMalformed();
  return take(reader, /\]/y) !== undefined;
}

function readRange(reader: Reader, members: Members): void {
  skipQuotes(reader);
  const low = readClassMember(reader, members);
  skipQuotes(reader);
  const isRange = take(reader, /-(?!\])/y) !== undefined;
  if (!isRange) {
    if (typeof low === "number") {
      members.spelled.push({ first: low, last: low });
    } else members.named.push(...low);
    return;
  }
  skipQuotes(reader);
  if (typeof low === "object" || find(reader, /\]/y)) refuseUnsupported();
  const high = readClassMember(reader, members);
  if (typeof high === "object") refuseMalformed();
  if (high < low) refuseMalformed();
  members.spelled.push({ first: low, last: high });
}

function readClassMember(reader: Reader, members: Members): Member {
  if (isAtEnd(reader)) refuseMalformed();
  const [, caret, name] = take(reader, /\[:(\^?)([a-z]+):\]/y) ?? [];
  if (name !== undefined) {
    if (members.hasComplement) refuseVarying(COMPLEMENT_BEFORE_POSIX_CLASS);
    members.hasComplement = caret === "^";
    return readPosixClass(reader, name, caret === "^");
  }
  if (find(reader, /\\[DHSVW]/y)) members.hasComplement = true;
  if (find(reader, /\[[:.=]/y)) refuseUnsupported();
  return readMember(reader);
}

function readPosixClass(
  reader: Reader,
  name: string,
  isNegative: boolean,
): CharacterSet {
  reader.lastJudged = LAST_ASCII;
  if (hasOption(reader, "i") && /^(?:upp|low)er$/.test(name)) {
    refuseVarying(CASELESS_CASE);
  }
  return namedClass(name, isNegative) ?? refuseMalformed();
}
