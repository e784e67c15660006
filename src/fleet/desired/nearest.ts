/** Finds the word that was probably meant; `undefined` if none is close. */
export function nearest(
  word: string,
  words: readonly string[],
): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of words) {
    const distance = distanceOf(word.toLowerCase(), candidate);
    if (distance < least && distance < candidate.length / 2) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Counts the characters to add, remove or replace between two words. */
function distanceOf(from: string, to: string): number {
  // A word of this length counts as far from all others.
  if (from.length > 2 * to.length) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[to.length] ?? Infinity;
}
