/** The set of the letters of a part of a text, by bits; some letters share one. */
export function setOf(
  letters: string,
  start = 0,
  end: number = letters.length,
): number {
  let set = 0;
  for (let i = start; i < end; i++) set |= 1 << (letters.charCodeAt(i) & 31);
  return set;
}

/** Says whether letters hold all of a set, but for some that may be missing. */
export function holdsLetters(
  letters: number,
  set: number,
  missing: number,
): boolean {
  let absent = set & ~letters;
  for (let i = 0; i < missing; i++) absent &= absent - 1;
  return absent === 0;
}

/**
 * A number from 0 to 1023 for two letters of a text, which some pairs share.
 *
 * @param letters The text
 * @param first The place of the first one
 * @param second The place of the second one; outside the text for none
 */
export function pairOf(
  letters: string,
  first = 0,
  second: number = first + 1,
): number {
  return (letters.charCodeAt(first) & 31) << 5 |
    letters.charCodeAt(second) & 31;
}
