/** How often to measure. */
export interface Rounds {
  /** How many rounds go by before the first that counts. */
  warmUp: number;
  /** How many rounds count. */
  counted: number;
}

/**
 * Measures subjects in turn, round after round, so that whatever else the
 * machine is doing falls on all of them. Every second round is backwards, so
 * that none of them always has the same one before it.
 *
 * @typeParam S The type of the subjects
 * @param subjects What to measure
 * @param rounds How often
 * @param measure Measures one of them once
 * @returns The median of each, in the order of the subjects
 */
export async function interleave<S>(
  subjects: readonly S[],
  { warmUp, counted }: Rounds,
  measure: (subject: S) => number | Promise<number>,
): Promise<number[]> {
  const measured = subjects.map((subject) => ({
    subject,
    values: [] as number[],
  }));
  for (let round = 0; round < warmUp + counted; round++) {
    for (const one of round % 2 === 0 ? measured : measured.toReversed()) {
      const value = await measure(one.subject);
      if (round >= warmUp) one.values.push(value);
    }
  }
  return measured.map(({ values }) => median(values));
}

/**
 * Finds the value in the middle; of an even number of values, the greater of
 * the two.
 *
 * @param values The values, in any order
 * @returns The median, or `NaN` if there are no values
 */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Finds the value that a share of the others are below.
 *
 * @param values The values, in any order
 * @param share The share, from 0 and below 1
 * @returns The value, or `NaN` if there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}
