/**
 * The checks that a description calls for the values of an object. The fast
 * check (`is_sound.ts`), the explanation (`explain.ts`) and the record of keys
 * (drift) implement them. Checks that end in `OrNull` also accept an absent
 * value.
 *
 * @typeParam V The representation of a value
 */
export interface Checks<V> {
  /** A string. */
  text(value: V): boolean;
  /** A string, `null` or nothing. */
  textOrNull(value: V): boolean;
  /** A boolean. */
  boolean(value: V): boolean;
  /** A boolean, `null` or nothing. */
  booleanOrNull(value: V): boolean;
  /** An integer that JavaScript represents exactly. */
  integer(value: V): boolean;
  /** Such an integer, `null` or nothing. */
  integerOrNull(value: V): boolean;
  /** A finite number, `null` or nothing. */
  numberOrNull(value: V): boolean;
  /** A value of an enumeration, known or unknown. */
  oneOf(value: V, known: KnownValues): boolean;
  /** Such a value, `null` or nothing. */
  oneOfOrNull(value: V, known: KnownValues): boolean;
  /** A list of such values, `null` or nothing. */
  someOfOrNull(value: V, known: KnownValues): boolean;
  /** A list of strings, `null` or nothing. */
  textsOrNull(value: V): boolean;
  /** An object as described, `null` or nothing. */
  objectOrNull<T>(value: V, describe: Description<T>): boolean;
  /** A list of objects as described, `null` or nothing. */
  listOrNull<T>(value: V, describe: Description<T>): boolean;
  /** Any value. */
  anything(value: V): boolean;
  /** Whether the value is this string. Further checks depend on it. */
  equals(value: V, text: string): boolean;

  /** Notes that the key may be absent, by the documentation. */
  optional(value: V): V;
  /** Notes that only `expand` adds the key. */
  expandable(value: V): V;
  /** Notes that the key is documented, but known to be absent. */
  knownToBeAbsent(value: V): V;
}

/**
 * Checks the values of an object. Every key of a type is read by one
 * description: its documented keys by one that decoding uses, the others by one
 * that only drift uses. The compiler rejects keys that the type does not have.
 *
 * Objects and lists are read from their end: in V8, `JSON.parse` stores an
 * object after its values. So the memory is read in one direction, which saves
 * a third of the time.
 *
 * @typeParam T The type of the object
 */
export type Description<T> = <V>(
  object: Readonly<Record<keyof T, V>>,
  check: Checks<V>,
) => boolean;

/**
 * A checked object, before absent and `null` values are completed.
 *
 * @typeParam T The type of the completed object
 */
export type Incomplete<T> = { [K in keyof T]?: unknown };

/** The known values of an enumeration. */
export interface KnownValues {
  /** Says whether a value is known. */
  includes(value: string): boolean;
}
