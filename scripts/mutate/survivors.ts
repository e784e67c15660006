import type { Mutant } from "./mutant.ts";

/** A mutant that no test can kill, or that none needs to, and why. */
export interface Survivor {
  file: string;
  /** The line that it starts on, without the space around it. */
  line: string;
  /** What the file has. */
  original: string;
  /** What the mutant has instead. */
  mutant: string;
  /** Why it may live, as a sentence. */
  reason: string;
}

/**
 * Finds what is known of a mutant.
 *
 * @param mutant The mutant
 * @param survivors The mutants that may live
 * @returns The entry of it, if it has one
 */
export function findSurvivor(
  mutant: Mutant,
  survivors: readonly Survivor[],
): Survivor | undefined {
  return survivors.find((survivor) => describes(survivor, mutant));
}

/**
 * Lists the entries that describe no mutant any more.
 *
 * @param survivors The mutants that may live
 * @param mutants All mutants of the files that these name
 */
export function findOutdated(
  survivors: readonly Survivor[],
  mutants: readonly Mutant[],
): Survivor[] {
  return survivors.filter((survivor) =>
    !mutants.some((mutant) => describes(survivor, mutant))
  );
}

function describes(survivor: Survivor, mutant: Mutant): boolean {
  return survivor.file === mutant.file &&
    survivor.line === mutant.lineText &&
    survivor.original === mutant.original &&
    survivor.mutant === mutant.replacement;
}
