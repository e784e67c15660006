import type { TextRange } from "./text_range.ts";

/**
 * Turns places among the letters of a name into ranges of the name, from left to
 * right, those that touch in one.
 *
 * @param places The places
 * @param name The name
 * @param starts Where in the name the character of each of its letters starts
 * @returns The ranges
 */
export function toRanges(
  places: readonly TextRange[],
  name: string,
  starts: readonly number[],
): TextRange[] {
  const ranges: [start: number, end: number][] = [];
  for (const [from, to] of places.toSorted(([a], [b]) => a - b)) {
    if (from === to) continue;
    const first = starts[from] ?? 0;
    const last = starts[to - 1] ?? 0;
    // The accents that follow a character are part of it.
    const [character = ""] = name.slice(last).match(/^.\p{M}*/su) ?? [];
    const stop = last + character.length;
    const before = ranges.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], stop);
    else ranges.push([first, stop]);
  }
  return ranges;
}
