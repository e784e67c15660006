import type { CharacterSet } from "./character_set.ts";

/** How much of a value a part of a pattern can consume. */
type Lengths = {
  /** The least number of characters. */
  readonly min: number;
  /** The greatest number of characters, which may be infinite. */
  readonly max: number;
  /** The greatest number of UTF-16 units. */
  readonly units: number;
};

/** The size of the compiled code, as far as it is known. */
export type Bytes = { readonly least: number; readonly most: number };

/** One character of a set. */
export type Characters = Lengths & {
  readonly kind: "characters";
  readonly set: CharacterSet;
  /** How many bytes PCRE2 compiles it to. */
  readonly bytes: Bytes;
};

/** Parts in sequence. */
export type Sequence = Lengths & {
  readonly kind: "sequence";
  readonly parts: readonly Pattern[];
};

/** Alternatives. The first that fits is taken. */
export type Alternatives = Lengths & {
  readonly kind: "alternatives";
  readonly parts: readonly Pattern[];
};

/** A repeated part. */
export type Repetition = Lengths & Count & {
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
export type Group = Lengths & {
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
export type Reference = Lengths & {
  readonly kind: "reference";
  readonly id: number;
};

/** A condition on the place, such as `^`. */
export type Assertion = Lengths & {
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
export function characters(set: CharacterSet, bytes: Bytes): Characters {
  const units = set.some(({ last }) => last > 0xffff) ? 2 : 1;
  return { kind: "characters", set, bytes, min: 1, max: 1, units };
}

/** Makes a sequence of parts. */
export function sequence(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const sumOf = (length: keyof Lengths) =>
    parts.reduce((sum, part) => sum + part[length], 0);
  return {
    kind: "sequence",
    parts,
    min: sumOf("min"),
    max: sumOf("max"),
    units: sumOf("units"),
  };
}

/** Makes alternatives. */
export function alternatives(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const listOf = (length: keyof Lengths) => parts.map((part) => part[length]);
  return {
    kind: "alternatives",
    parts,
    min: Math.min(...listOf("min")),
    max: Math.max(...listOf("max")),
    units: Math.max(...listOf("units")),
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
  };
}

/** Makes a part in parentheses. */
export function group(sign: GroupSign, id: number, body: Pattern): Group {
  const { min, max, units } = CONDITION.test(sign) ? NOTHING : body;
  return { kind: "group", sign, id, body, min, max, units };
}

/** Makes a back-reference to a group. */
export function reference({ id, min, max, units }: Group): Reference {
  return { kind: "reference", id, min, max, units };
}

/** Makes a condition on the place. */
export function assertion(place: Place): Assertion {
  return { kind: "assertion", place, min: 0, max: 0, units: 0 };
}

/** A part that consumes nothing and always matches. */
export const NOTHING: Sequence = {
  kind: "sequence",
  parts: [],
  min: 0,
  max: 0,
  units: 0,
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
