import {
  alternatives,
  contains,
  group,
  type GroupSign,
  NOTHING,
  type Pattern,
  repetition,
  sequence,
} from "./pattern.ts";
import { readAssertion } from "./read_assertion.ts";
import { readCharacters } from "./read_characters.ts";
import { isAtQuantifier, readQuantifier } from "./read_quantifier.ts";
import { readReference } from "./read_reference.ts";
import {
  createReader,
  find,
  hasOption,
  isAtEnd,
  type Reader,
  skipQuotes,
  take,
} from "./reader.ts";
import {
  Refusal,
  type RefusalKind,
  refuseMalformed,
  refuseUnsupported,
  refuseVarying,
} from "./refusal.ts";
import {
  ATOMIC_GROUPS,
  checkMatching,
  checkSyntax,
  IGNORED_SYNTAX,
  ITEM_SYNTAX,
  LOOK_BEHIND,
  REPEATED_NOTHING,
} from "./version_rules.ts";

// Patterns of forms are shorter. Reading a longer one would take too long.
const MOST_UNITS = 1000;
const MOST_GROUPS = 200;

// PCRE2 refuses a pattern that it compiles to more bytes, if links take two
// bytes. How many they take depends on how it was built.
const MOST_BYTES = 65_535;

const LOOK_AROUNDS: readonly GroupSign[] = ["=", "!", "<=", "<!"];

const LONE_SURROGATE = /\p{Cs}/u;

/** The result of reading a pattern. */
export type PatternReading = {
  /** Tells the results apart. */
  readonly ok: true;
  /** The tree. */
  readonly pattern: Pattern;
  /** The ids of the groups with back-references. */
  readonly referenced: ReadonlySet<number>;
  /** The greatest code point that every version judges alike. */
  readonly lastJudged: number;
};

/** Why a pattern is refused. */
export type PatternRefusal = {
  /** Tells the results apart. */
  readonly ok: false;
  /** Whether PCRE2 rejects the pattern, or this package does not support it. */
  readonly kind: RefusalKind;
  /** Why: a sentence without a final period. */
  readonly reason: string;
};

/**
 * Reads a PCRE2 pattern, with UTF.
 *
 * @param text The pattern, without delimiters.
 * @returns Its tree, or why it is refused.
 */
export function readPattern(text: string): PatternReading | PatternRefusal {
  const reader = createReader(text);
  try {
    return readWhole(reader);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, message } = error;
    const reason = message || `The pattern is ${kind} near offset ${reader.at}`;
    return { ok: false, kind, reason };
  }
}

function readWhole(reader: Reader): PatternReading {
  const { text } = reader;
  const countGroups = () => text.split("(").length - 1;
  if (text.length > MOST_UNITS || countGroups() > MOST_GROUPS) {
    refuseUnsupported(
      `The pattern has more than ${MOST_UNITS} units or ${MOST_GROUPS} groups`,
    );
  }
  if (LONE_SURROGATE.test(text)) refuseMalformed();
  const pattern = readAlternatives(reader);
  if (!isAtEnd(reader)) refuseMalformed();
  if (group("", 0, pattern).bytes > MOST_BYTES) {
    refuseUnsupported("The pattern may be too large for PCRE2");
  }
  checkMatching(pattern, reader.items);
  const { referenced, lastJudged } = reader;
  return { ok: true, pattern, referenced, lastJudged };
}

/** Reads alternatives up to the parenthesis or the end that closes them. */
function readAlternatives(reader: Reader, sharesNumbers = false): Pattern {
  const { options, groups, matched } = reader;
  const branches: Pattern[] = [];
  let mostGroups = groups;
  do {
    if (sharesNumbers) reader.groups = groups;
    branches.push(readSequence(reader));
    mostGroups = Math.max(mostGroups, reader.groups);
    // A capture of one branch is not set in the others. After them, it may be
    // unset.
    if (branches.length > 1 || find(reader, /\|/y)) reader.matched = matched;
  } while (take(reader, /\|/y));
  reader.groups = mostGroups;
  reader.options = options;
  return alternatives(branches);
}

function readSequence(reader: Reader): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    skipIgnored(reader);
    if (isAtEnd(reader) || find(reader, /[|)]/y)) return sequence(items);
    items.push(readItem(reader));
  }
}

/** Consumes quotes, comments, and white space under the option `x`. */
function skipIgnored(reader: Reader): void {
  for (;;) {
    const { at } = reader;
    skipQuotes(reader);
    take(reader, /\(\?#[^)]*\)/y);
    if (hasOption(reader, "x")) {
      checkSyntax(reader, IGNORED_SYNTAX);
      take(reader, /[\t-\r \x85\u2028\u2029]+|#[^\n]*/y);
    }
    if (reader.at === at) return;
  }
}

function readItem(reader: Reader): Pattern {
  const { matched } = reader;
  const item = readAtom(reader);
  skipIgnored(reader);
  const quantifier = readQuantifier(reader);
  if (!quantifier) return item;
  if (item.kind === "assertion" || item === NOTHING) refuseMalformed();
  const { least, most } = quantifier;
  if (least === 0) reader.matched = matched;
  skipIgnored(reader);
  const [mode] = take(reader, /[+?]/y) ?? [];
  const count = { least, most, isLazy: mode === "?" };
  if (most === 0 || (item.min === 0 && (least !== 0 || most !== 1))) {
    refuseVarying(REPEATED_NOTHING);
  }
  const repeated = repetition(item, count);
  return mode === "+" ? makeAtomic(reader, repeated) : repeated;
}

function makeAtomic(reader: Reader, body: Pattern): Pattern {
  if (body.min === 0 && contains(body, isGroup)) {
    refuseVarying(ATOMIC_GROUPS);
  }
  return group(">", ++reader.ids, body);
}

function isGroup(part: Pattern): boolean {
  return part.kind === "alternatives" ||
    (part.kind === "group" && part.sign !== ">");
}

function readAtom(reader: Reader): Pattern {
  if (isAtQuantifier(reader)) refuseMalformed();
  checkSyntax(reader, ITEM_SYNTAX);
  return readReference(reader) ?? readAssertion(reader) ??
    readGroup(reader) ?? readCharacters(reader);
}

function readGroup(reader: Reader): Pattern | undefined {
  if (!find(reader, /\(/y)) return undefined;
  const found = take(reader, /\(\?(<?[=!])/y)?.[1];
  const look = LOOK_AROUNDS.find((sign) => sign === found);
  if (look) return readLookAround(reader, look);
  if (take(reader, /\(\?>/y)) return makeAtomic(reader, readBody(reader));
  if (take(reader, /\(\?\|/y)) return readSharedNumbers(reader);
  return readOptions(reader) ?? readCapture(reader);
}

/** Reads the content of a group, and its closing parenthesis. */
function readBody(reader: Reader, sharesNumbers = false): Pattern {
  const body = readAlternatives(reader, sharesNumbers);
  if (!take(reader, /\)/y)) refuseMalformed();
  return body;
}

function readOptions(reader: Reader): Pattern | undefined {
  const found = take(reader, /\(\?(?!\w*xx)([imsx]*)(?:-([imsx]*))?([:)])/y);
  if (!found) return undefined;
  const [, on = "", off = "", end] = found;
  const { options } = reader;
  reader.options = [...options, ...on].filter((letter) => !off.includes(letter))
    .join("");
  if (end === ")") return NOTHING;
  const body = group("", ++reader.ids, readBody(reader));
  reader.options = options;
  return body;
}

function readLookAround(reader: Reader, sign: GroupSign): Pattern {
  const { matched } = reader;
  const body = readBody(reader);
  // Its captures cannot be used, as a negative look-around loses them.
  reader.matched = matched;
  if (sign.startsWith("<")) checkLookBehind(body);
  return group(sign, ++reader.ids, body);
}

function checkLookBehind(body: Pattern): void {
  const branches = body.kind === "alternatives" ? body.parts : [body];
  const isFixed = branches.every(({ min, max }) => min === max);
  if (!isFixed || contains(body, isUnsureBehind)) {
    refuseVarying(LOOK_BEHIND);
  }
}

/** Tells whether versions disagree on a part in a look-behind. */
function isUnsureBehind(part: Pattern): boolean {
  return part.kind === "reference" ||
    (part.kind === "group" && part.sign !== "") ||
    (part.kind === "repetition" && part.least !== part.most);
}

/** Reads a group whose alternatives share the numbers of their captures. */
function readSharedNumbers(reader: Reader): Pattern {
  const { matched, names: { size } } = reader;
  const body = group("", ++reader.ids, readBody(reader, true));
  reader.matched = matched;
  return reader.names.size === size ? body : refuseUnsupported();
}

function readCapture(reader: Reader): Pattern {
  const found = take(reader, /\((?:\?P?<([^\W\d]\w{0,31})>|(?![?*]))/y);
  if (!found) {
    return refuseUnsupported();
  }
  const [, name] = found;
  if (name !== undefined && reader.names.has(name)) refuseUnsupported();
  if (name !== undefined) reader.names.add(name);
  const number = ++reader.groups;
  const captured = group("", ++reader.ids, readBody(reader));
  reader.matched = new Map([
    ...reader.matched,
    [String(number), captured],
    ...name === undefined ? [] : [[name, captured] as const],
  ]);
  return captured;
}
