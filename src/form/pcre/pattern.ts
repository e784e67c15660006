import type { CharacterSet } from "./character_set.ts";

/** What a part of a pattern can consume, and its size. */
type Measures = {
  /** The least number of characters. */
  readonly min: number;
  /** The greatest number of characters, which may be infinite. */
  readonly max: number;
  /** The greatest number of UTF-16 units. */
  readonly units: number;
  /** The greatest number of bytes that PCRE2 compiles it to. */
  readonly bytes: number;
};

// The greatest numbers of bytes for what is in a pattern besides characters.
const GROUP_BYTES = 8;
const OPTIONAL_COPY_BYTES = 7;
const COUNT_BYTES = 8;
const BRANCH_BYTES = 3;
const PLACE_BYTES = 3;

/** One character of a set. */
export type Characters = Measures & {
  readonly kind: "characters";
  readonly set: CharacterSet;
};

/** Parts in sequence. */
export type Sequence = Measures & {
  readonly kind: "sequence";
  readonly parts: readonly Pattern[];
};

/** Alternatives. The first that fits is taken. */
export type Alternatives = Measures & {
  readonly kind: "alternatives";
  readonly parts: readonly Pattern[];
};

/** A repeated part. */
export type Repetition = Measures & Count & {
  readonly kind: "repetition";
  readonly body: Pattern;
};

/** How often a part is repeated. */
export type Count = {
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
};

/** A part in parentheses. */
export type Group = Measures & {
  readonly kind: "group";
  readonly sign: GroupSign;
  readonly id: number;
  readonly body: Pattern;
};

/**
 * The sign after the `(?` of a group. It is empty for a capturing group, and
 * `>` for an atomic group. The others are for look-around.
 */
export type GroupSign = "" | ">" | "=" | "!" | "<=" | "<!";

/** A back-reference to a group. */
export type Reference = Measures & {
  readonly kind: "reference";
  readonly id: number;
};

/** A condition on the place, such as `^`. */
export type Assertion = Measures & {
  readonly kind: "assertion";
  readonly place: Place;
};

/** Where an assertion holds. */
export type Place =
  | "start"
  | "end"
  | "endOrFinalNewline"
  | "lineStart"
  | "lineEnd"
  | "wordBoundary"
  | "notWordBoundary";

/** A pattern, or a part of one. */
export type Pattern =
  | Characters
  | Sequence
  | Alternatives
  | Repetition
  | Group
  | Reference
  | Assertion;

// The signs of look-around.
const CONDITION = /[=!]/;

/** Makes a part that is one character of a set. */
export function characters(set: CharacterSet, bytes: number): Characters {
  const units = set.some(({ last }) => last > 0xffff) ? 2 : 1;
  return { kind: "characters", set, bytes, min: 1, max: 1, units };
}

/** Makes a sequence of parts. */
export function sequence(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return {
    kind: "sequence",
    parts,
    min: sumOf(parts, "min"),
    max: sumOf(parts, "max"),
    units: sumOf(parts, "units"),
    bytes: sumOf(parts, "bytes"),
  };
}

function sumOf(parts: readonly Pattern[], measure: keyof Measures): number {
  return parts.reduce((sum, part) => sum + part[measure], 0);
}

/** Makes alternatives. */
export function alternatives(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const listOf = (measure: keyof Measures) =>
    parts.map((part) => part[measure]);
  return {
    kind: "alternatives",
    parts,
    min: Math.min(...listOf("min")),
    max: Math.max(...listOf("max")),
    units: Math.max(...listOf("units")),
    bytes: sumOf(parts, "bytes") + BRANCH_BYTES * parts.length,
  };
}

/** Makes a part that is repeated. One that is empty is refused before. */
export function repetition(body: Pattern, count: Count): Repetition {
  return {
    kind: "repetition",
    body,
    ...count,
    min: body.min * count.least,
    max: body.max * count.most,
    units: body.units * count.most,
    bytes: bytesOfCopies(body, count),
  };
}

/** PCRE2 copies a repeated part, unless it is a single character. */
function bytesOfCopies({ kind, bytes }: Pattern, count: Count): number {
  if (kind === "characters") return bytes + COUNT_BYTES;
  const { least, most } = count;
  const copies = most === Infinity ? least || 1 : most;
  return copies * bytes + (copies - least) * OPTIONAL_COPY_BYTES;
}

/** Makes a part in parentheses. */
export function group(sign: GroupSign, id: number, body: Pattern): Group {
  const { min, max, units } = CONDITION.test(sign) ? NOTHING : body;
  const bytes = body.bytes + GROUP_BYTES;
  return { kind: "group", sign, id, body, min, max, units, bytes };
}

/** Makes a back-reference to a group. */
export function reference({ id, min, max, units }: Group): Reference {
  return { kind: "reference", id, min, max, units, bytes: PLACE_BYTES };
}

/** Makes a condition on the place. */
export function assertion(place: Place): Assertion {
  return { ...NOTHING, kind: "assertion", place, bytes: PLACE_BYTES };
}

/** A part that consumes nothing and always matches. */
export const NOTHING: Sequence = {
  kind: "sequence",
  parts: [],
  min: 0,
  max: 0,
  units: 0,
  bytes: 0,
};

/**
 * Gives the direct parts of a part.
 *
 * @param pattern The part.
 * @returns Its parts, none for a leaf.
 */
export function partsOf(pattern: Pattern): readonly Pattern[] {
  if ("parts" in pattern) return pattern.parts;
  return "body" in pattern ? [pattern.body] : [];
}

/**
 * Tells whether a part, or a part at any depth in it, passes a test.
 *
 * @param pattern The part.
 * @param isSought The test.
 * @returns Whether there is one.
 */
export function contains(
  pattern: Pattern,
  isSought: (part: Pattern) => boolean,
): boolean {
  return isSought(pattern) ||
    partsOf(pattern).some((part) => contains(part, isSought));
}

/** Tells whether a part is a look-around. */
export function isLookAround(part: Pattern): boolean {
  return part.kind === "group" && CONDITION.test(part.sign);
}
