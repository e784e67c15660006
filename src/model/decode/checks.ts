/**
 * What a description says of the values of an object, whoever reads it: the
 * fast check of `is_sound.ts`, the explanation of `explain.ts`, or what tells
 * which keys the model has.
 *
 * Those that end in `OrNull` also take a value that is absent.
 *
 * @typeParam V What stands for a value
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
  /** An integer that JavaScript has exactly. */
  integer(value: V): boolean;
  /** Such an integer, `null` or nothing. */
  integerOrNull(value: V): boolean;
  /** A finite number, `null` or nothing. */
  numberOrNull(value: V): boolean;
  /** A value of an enumeration, which may be one that nobody knows. */
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
  /** Anything at all. */
  anything(value: V): boolean;
  /** Whether the value is this string, which decides what else is checked. */
  equals(value: V, text: string): boolean;

  /** Remarks that the key may be absent, by the documentation. */
  optional(value: V): V;
  /** Remarks that `expand` must ask for the key. */
  expandable(value: V): V;
  /** Remarks that the key is documented, and known to be absent. */
  knownToBeAbsent(value: V): V;
  /**
   * Remarks that nobody documents the key. Whatever is there, it is no reason
   * to reject anything.
   */
  undocumented(value: V): V;
  /**
   * Goes on with the keys of an object that nobody documents. They are apart,
   * as to read a key takes time: the fast check reads none of them.
   */
  undocumentedKeys<T>(
    object: Readonly<Record<keyof T, V>>,
    describe: Description<T>,
  ): boolean;
}

/**
 * Says what the values of an object must be: reads each key of the type once,
 * and checks it. It has no other keys, or it would not compile.
 *
 * Objects are read from their last key to the first, and lists likewise: V8's
 * `JSON.parse` puts an object behind the values that are in it. Memory is then
 * walked in one direction, which takes a third of the time off.
 *
 * @typeParam T The type of the object
 */
export type Description<T> = <V>(
  object: Readonly<Record<keyof T, V>>,
  check: Checks<V>,
) => boolean;

/**
 * An object that was found sound, of which absent and `null` values are still
 * to be completed.
 *
 * @typeParam T The type that it is to have
 */
export type Incomplete<T> = { [K in keyof T]?: unknown };

/** The known values of an enumeration. */
export interface KnownValues {
  /** Says whether a value is one of them. */
  includes(value: string): boolean;
}
