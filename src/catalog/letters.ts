/**
 * Makes the set of the letters of a text, as bits. Some letters share a bit.
 */
export function setOf(letters: string): number {
  let set = 0;
  for (let i = 0; i < letters.length; i++) {
    set |= 1 << (letters.charCodeAt(i) & 31);
  }
  return set;
}

/** Says whether letters have all of a set, except a number of them. */
export function holdsLetters(
  letters: number,
  set: number,
  missing: number,
): boolean {
  let absent = set & ~letters;
  for (let i = 0; i < missing; i++) absent &= absent - 1;
  return absent === 0;
}
