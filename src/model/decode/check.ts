import type { DecodeIssue } from "../decode_error.ts";
import { isRaw, type Raw } from "../raw.ts";
import { show } from "../show.ts";

/** Is told of an enumeration value that this version does not know. */
export type UnrecognizedListener = (path: string, value: string) => void;

/**
 * What the second pass over a value notes. The first pass has none: it stops
 * at the first thing that is wrong. The second goes on to the end, reads the
 * very same checks' keys off a proxy, and builds the paths that the first has
 * no time for.
 */
export interface Notes {
  /** Where the value that was read last is. */
  path: string;
  /** What was wrong. */
  readonly issues: DecodeIssue[];
  /** The enumeration values that this version does not know. */
  readonly unrecognized: Parameters<UnrecognizedListener>[];
}

/** Says whether a value is what it must be. */
export type Check = (value: unknown, notes?: Notes) => boolean;

/**
 * Says whether the values of an object are what they must be.
 *
 * Objects are read from their last key to the first, and lists likewise: V8's
 * `JSON.parse` puts an object behind the values that are in it, so that memory
 * is walked in one direction, which takes a third of the time off.
 */
export type Describe = (object: Raw, notes: Notes | undefined) => boolean;

/** The known values of an enumeration. */
export interface KnownValues {
  /** Says whether a value is one of them. */
  includes(value: string): boolean;
}

/** Notes what is wrong, if there are notes, and says whether to go on. */
function fails(
  value: unknown,
  notes: Notes | undefined,
  expected: string,
): boolean {
  notes?.issues.push({ path: notes.path, expected, received: show(value) });
  return notes !== undefined;
}

export const isText: Check = (value, notes) =>
  typeof value === "string" || fails(value, notes, "a string");

export const isBoolean: Check = (value, notes) =>
  typeof value === "boolean" || fails(value, notes, "a boolean");

export const isInteger: Check = (value, notes) =>
  Number.isSafeInteger(value) || fails(value, notes, "an integer");

export const isNumber: Check = (value, notes) =>
  Number.isFinite(value) || fails(value, notes, "a number");

/** Checks a value of an enumeration, which may be one that nobody knows. */
export function isOneOf(
  value: unknown,
  notes: Notes | undefined,
  known: KnownValues,
): boolean {
  if (notes) notice(value, notes, known);
  return isText(value, notes);
}

function notice(value: unknown, notes: Notes, known: KnownValues): void {
  if (value && typeof value === "string" && !known.includes(value)) {
    notes.unrecognized.push([notes.path, value]);
  }
}

/** Checks a list of values of an enumeration that may be null or absent. */
export function areSomeOf(
  values: unknown,
  notes: Notes | undefined,
  known: KnownValues,
): boolean {
  if (values === undefined || values === null) return true;
  if (!Array.isArray(values)) return fails(values, notes, "an array");
  const path = notes?.path;
  for (let index = values.length; index-- > 0;) {
    if (notes) notes.path = `${path}[${index}]`;
    if (!isOneOf(values[index], notes, known)) return false;
  }
  return true;
}

/** Checks a list of objects that may be null or absent. */
export function isListOf(
  values: unknown,
  notes: Notes | undefined,
  describe: Describe,
): boolean {
  if (values === undefined || values === null) return true;
  if (!Array.isArray(values)) return fails(values, notes, "an array");
  const path = notes?.path;
  for (let index = values.length; index-- > 0;) {
    if (notes) notes.path = `${path}[${index}]`;
    if (!isObject(values[index], notes, describe)) return false;
  }
  return true;
}

/** Checks an object that may be null or absent. */
export function isObjectOrLacks(
  value: unknown,
  notes: Notes | undefined,
  describe: Describe,
): boolean {
  return value === undefined || value === null ||
    isObject(value, notes, describe);
}

/** Checks an object. */
export function isObject(
  value: unknown,
  notes: Notes | undefined,
  describe: Describe,
): value is Raw {
  if (!isRaw(value)) return fails(value, notes, "an object");
  if (!notes) return describe(value, notes);
  const { path } = notes;
  const get = (object: Raw, key: string) => {
    notes.path = path ? `${path}.${key}` : key;
    return object[key];
  };
  return describe(new Proxy(value, { get }), notes);
}
