/** A small change to a file, such as `<` for `<=`, that a test should notice. */
export interface Mutant {
  /** The path of the file, from the root of the project. */
  file: string;
  /** Where the change starts and ends, as offsets into the file's text. */
  start: number;
  end: number;
  /** The line of the change, counted from 1. */
  line: number;
  /** That line of the file, without the space around it. */
  lineText: string;
  /** What the file has there. */
  original: string;
  /** What the mutant has instead. */
  replacement: string;
}

/** A mutant in a program that holds many of them. */
export interface NumberedMutant extends Mutant {
  /** What switches it on. */
  id: string;
}

/**
 * Writes a mutant for people to read.
 *
 * @param mutant The mutant
 * @returns Three lines: the place, the original and the mutant
 */
export function describeMutant(mutant: Mutant): string {
  const { file, line, original, replacement } = mutant;
  return `${file}:${line}\n  - ${shorten(original)}\n  + ${
    shorten(replacement)
  }`;
}

const LONGEST = 120;

/** Writes code on one line, and leaves out the end if it is long. */
function shorten(code: string): string {
  const line = code.replaceAll(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} …`;
}
