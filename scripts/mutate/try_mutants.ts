import type { NumberedMutant } from "./mutant.ts";
import { twinOf } from "./nearest_tests.ts";
import { type Rehearsal, runWithMutant, type TestRunner } from "./run_tests.ts";

/** The result of a mutant. */
export interface Verdict {
  mutant: NumberedMutant;
  /** The file of tests that killed it, if any did. */
  killedBy: string | undefined;
  /** Whether that file did not come to its end, rather than fail. */
  isTooLate: boolean;
}

/** How mutants are tried. */
export interface Trial {
  /** What the tests do with no mutant on. */
  rehearsals: readonly Rehearsal[];
  /** How tests are run. */
  runner: TestRunner;
  /** How many mutants are tried at once. */
  workers: number;
  /** Is told of each verdict as it falls. */
  onVerdict: (verdict: Verdict) => void;
}

/**
 * Tries mutants, each with the tests that run its code: the twin of its file
 * first, then the others, the quickest first, until one fails.
 *
 * @param mutants The mutants
 * @param trial How they are tried
 * @returns The verdicts, in the order of the mutants
 */
export async function tryMutants(
  mutants: readonly NumberedMutant[],
  { rehearsals, runner, workers, onVerdict }: Trial,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const queue = mutants.entries();
  async function work(): Promise<void> {
    for (const [index, mutant] of queue) {
      const verdict = await judge(mutant, rehearsals, runner);
      verdicts[index] = verdict;
      onVerdict(verdict);
    }
  }
  await Promise.all(Array.from({ length: workers }, work));
  return verdicts;
}

async function judge(
  mutant: NumberedMutant,
  rehearsals: readonly Rehearsal[],
  runner: TestRunner,
): Promise<Verdict> {
  const twin = twinOf(mutant.file);
  const tests = rehearsals
    .filter(({ reached }) => reached.has(mutant.id))
    .sort((a, b) => a.duration - b.duration)
    .sort((a, b) => Number(b.file === twin) - Number(a.file === twin));
  for (const rehearsal of tests) {
    const outcome = await runWithMutant(rehearsal, mutant.id, runner);
    if (outcome === "passed") continue;
    const isTooLate = outcome === "too late";
    return { mutant, killedBy: rehearsal.file, isTooLate };
  }
  return { mutant, killedBy: undefined, isTooLate: false };
}
