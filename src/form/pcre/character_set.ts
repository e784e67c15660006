/** A run of consecutive characters, by their code points. */
export type Run = { readonly first: number; readonly last: number };

/**
 * Characters, as runs in ascending order, with a gap between any two of them.
 */
export type CharacterSet = readonly Run[];

/** The greatest code point. */
export const LAST_CODE_POINT = 0x10ffff;

const SURROGATES: Run = { first: 0xd800, last: 0xdfff };

/** Every character. */
export const EVERY_CHARACTER: CharacterSet = [
  { first: 0, last: LAST_CODE_POINT },
];

/**
 * Reads runs that are written as their first and last characters, such as `09AZ`.
 *
 * @param ends The two ends of each run, all below U+10000.
 * @returns The runs.
 */
export function runsOf(ends: string): Run[] {
  return (ends.match(/../gsu) ?? []).map((run) => ({
    first: run.charCodeAt(0),
    last: run.charCodeAt(1),
  }));
}

/**
 * Unites sets.
 *
 * @param runs The runs of all sets, in any order.
 * @returns The set of all their characters.
 */
export function uniteRuns(runs: readonly Run[]): CharacterSet {
  const united: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const previous = united.at(-1);
    if (previous && run.first <= previous.last + 1) {
      const last = Math.max(previous.last, run.last);
      united[united.length - 1] = { first: previous.first, last };
    } else united.push(run);
  }
  return united;
}

/**
 * Gives the characters that are not in a set.
 *
 * @param set The set.
 * @returns Its complement, without surrogates at the ends of its runs.
 */
export function complementOf(set: CharacterSet): CharacterSet {
  const complement: Run[] = [];
  let first = 0;
  for (const run of [...set, { first: LAST_CODE_POINT + 1, last: Infinity }]) {
    const gap = {
      first: isSurrogate(first) ? SURROGATES.last + 1 : first,
      last: isSurrogate(run.first - 1) ? SURROGATES.first - 1 : run.first - 1,
    };
    if (gap.first <= gap.last) complement.push(gap);
    first = run.last + 1;
  }
  return complement;
}

/** Tells whether a code point is a surrogate, and so not a character. */
export function isSurrogate(code: number): boolean {
  return code >= SURROGATES.first && code <= SURROGATES.last;
}
