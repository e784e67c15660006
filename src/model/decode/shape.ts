import type { Description, Incomplete } from "./checks.ts";

/**
 * How objects of a type are checked, and completed once they were found sound.
 *
 * @typeParam T The type of the objects
 */
export interface Shape<T> {
  /** Says what the values of such an object must be. */
  describe: Description<T>;
  /** Puts in what is absent. */
  complete(object: Incomplete<T>): void;
}
