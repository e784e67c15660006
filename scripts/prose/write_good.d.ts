/** What is used of the package `write-good`, which declares no types. */

/** A check of a text. */
export interface Check {
  /** Finds what it is about: where it begins, and how long it is. */
  fn(text: string): { index: number; offset: number }[];
  /** What to say of it, after what was found. */
  explanation: string;
}

/** Which of its own checks to run, by name; or other checks instead. */
export type Options =
  | Readonly<Record<string, boolean>>
  | { checks: Readonly<Record<string, Check>> };

export default function writeGood(
  text: string,
  options: Options,
): { index: number; offset: number; reason: string }[];
