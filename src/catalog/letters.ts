/** The set of the letters of a text, by bits; some letters share one. */
export function setOf(letters: string): number {
  let set = 0;
  for (let i = 0; i < letters.length; i++) {
    set |= 1 << (letters.charCodeAt(i) & 31);
  }
  return set;
}

/** Says whether letters hold all of a set, where some may be missing. */
export function holdsLetters(
  letters: number,
  set: number,
  missing: number,
): boolean {
  let absent = set & ~letters;
  for (let i = 0; i < missing; i++) absent &= absent - 1;
  return absent === 0;
}
