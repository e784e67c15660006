/** The seed of property tests where results must not differ from run to run. */
const FIXED_SEED = 20_261_129;

/**
 * Chooses the seed of all property tests of a run.
 *
 * @param asked What `PROPERTY_SEED` says: a whole number, or `random`; by
 * default, the same seed every time
 * @param random Gives a number from 0 up to, but not including, 1
 * @returns The seed
 * @throws {RangeError} If it is neither
 */
export function chooseSeed(
  asked: string | undefined,
  random: () => number,
): number {
  if (asked === undefined) return FIXED_SEED;
  if (asked === "random") return Math.floor(random() * 2 ** 31);
  if (/^\d{1,10}$/.test(asked)) return Number(asked);
  throw new RangeError(
    `Cannot choose a seed as PROPERTY_SEED must be a whole number or "random": got "${asked}"`,
  );
}
