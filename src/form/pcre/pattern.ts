import type { CharacterSet } from "./character_set.ts";

/** The numbers of characters that a part of a pattern can consume. */
type Lengths = {
  /** The least number. */
  readonly min: number;
  /** The greatest number, which may be infinite. */
  readonly max: number;
};

/** How much code something is compiled to, as far as that is known. */
export type Bytes = { readonly least: number; readonly most: number };

/** One character of a set. */
export type Characters = Lengths & {
  readonly kind: "characters";
  readonly set: CharacterSet;
  /** How many bytes PCRE2 compiles it to. */
  readonly bytes: Bytes;
};

/** Parts one after another. */
export type Sequence = Lengths & {
  readonly kind: "sequence";
  readonly items: readonly Pattern[];
};

/** One of several parts, the first that fits. */
export type Alternatives = Lengths & {
  readonly kind: "alternatives";
  readonly branches: readonly Pattern[];
};

/** A part again and again. */
export type Repetition = Lengths & {
  readonly kind: "repetition";
  readonly body: Pattern;
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
};

/** A part in parentheses, whose text may be referred to. */
export type Group = Lengths & {
  readonly kind: "group";
  readonly id: number;
  readonly body: Pattern;
};

/** The text of a group again. */
export type Reference = Lengths & {
  readonly kind: "reference";
  readonly id: number;
};

/** A part that keeps the first way in which it matched. */
export type Atomic = Lengths & {
  readonly kind: "atomic";
  readonly id: number;
  readonly body: Pattern;
};

/** A condition on what follows or precedes. */
export type LookAround = Lengths & {
  readonly kind: "lookAround";
  readonly isBehind: boolean;
  readonly isNegative: boolean;
  readonly body: Pattern;
};

/** A condition on the place alone. */
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
  | Atomic
  | LookAround
  | Assertion;

/** Makes a part that is one character of a set. */
export function characters(set: CharacterSet, bytes: Bytes): Characters {
  return { kind: "characters", set, bytes, min: 1, max: 1 };
}

/** Makes a part of parts that follow one another. */
export function sequence(items: readonly Pattern[]): Pattern {
  const [only] = items;
  if (items.length === 1 && only) return only;
  return {
    kind: "sequence",
    items,
    min: sumOf(items.map(({ min }) => min)),
    max: sumOf(items.map(({ max }) => max)),
  };
}

/** Makes a part that is one of several. */
export function alternatives(branches: readonly Pattern[]): Pattern {
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  return {
    kind: "alternatives",
    branches,
    min: Math.min(...branches.map(({ min }) => min)),
    max: Math.max(...branches.map(({ max }) => max)),
  };
}

/** How often a part is repeated. */
export type Count = {
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
};

/** Makes a part that is repeated. */
export function repetition(body: Pattern, count: Count): Repetition {
  const max = body.max === 0 || count.most === 0 ? 0 : body.max * count.most;
  return {
    kind: "repetition",
    body,
    ...count,
    min: body.min * count.least,
    max,
  };
}

/** Makes a part in parentheses. */
export function group(id: number, body: Pattern): Group {
  return { kind: "group", id, body, min: body.min, max: body.max };
}

/** Makes a part that is the text of a group again. */
export function reference({ id, min, max }: Group): Reference {
  return { kind: "reference", id, min, max };
}

/** Makes a part that keeps the first way in which it matched. */
export function atomic(id: number, body: Pattern): Atomic {
  return { kind: "atomic", id, body, min: body.min, max: body.max };
}

/** Makes a condition on what follows or precedes. */
export function lookAround(
  isBehind: boolean,
  isNegative: boolean,
  body: Pattern,
): LookAround {
  return { kind: "lookAround", isBehind, isNegative, body, min: 0, max: 0 };
}

/** Makes a condition on the place. */
export function assertion(place: Place): Assertion {
  return { kind: "assertion", place, min: 0, max: 0 };
}

/** What consumes nothing and always matches. */
export const NOTHING: Sequence = {
  kind: "sequence",
  items: [],
  min: 0,
  max: 0,
};

/**
 * Gives the parts of a part, without those of its parts.
 *
 * @param pattern The part.
 * @returns Its parts, none for a leaf.
 */
export function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case "sequence":
      return pattern.items;
    case "alternatives":
      return pattern.branches;
    case "repetition":
    case "group":
    case "atomic":
    case "lookAround":
      return [pattern.body];
    default:
      return [];
  }
}

/**
 * Tells whether a part, or one of its parts at any depth, is of a certain sort.
 *
 * @param pattern The part.
 * @param isSought Tells whether a part is of that sort.
 * @returns Whether there is one.
 */
export function contains(
  pattern: Pattern,
  isSought: (part: Pattern) => boolean,
): boolean {
  return isSought(pattern) ||
    partsOf(pattern).some((part) => contains(part, isSought));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
