import { createHash } from "node:crypto";
import type { Mutant } from "./mutant.ts";

/**
 * Chooses some of many mutants. The same seed chooses the same ones, and a
 * change to one file leaves the choice within the others mostly as it was.
 *
 * @param mutants All mutants
 * @param size How many to choose at most
 * @param seed What the choice depends on
 * @returns The chosen ones, in the order in which they came
 */
export function sample<M extends Mutant>(
  mutants: M[],
  size: number,
  seed: number,
): M[] {
  const ranked = mutants.map((mutant) => ({
    mutant,
    rank: rank(mutant, seed),
  })).sort((a, b) => a.rank < b.rank ? -1 : 1);
  const chosen = new Set(ranked.slice(0, size).map(({ mutant }) => mutant));
  return mutants.filter((mutant) => chosen.has(mutant));
}

function rank(mutant: Mutant, seed: number): string {
  const { file, start, original, replacement } = mutant;
  return createHash("sha256")
    .update(JSON.stringify([seed, file, start, original, replacement]))
    .digest("hex");
}
