import type { Description, Incomplete } from "./checks.ts";

/**
 * How objects of a type are checked and then completed.
 *
 * @typeParam T The type of the objects
 */
export interface Shape<T> {
  /** Describes the values of such an object. */
  describe: Description<T>;
  /** Adds the absent values. */
  complete(object: Incomplete<T>): void;
}
