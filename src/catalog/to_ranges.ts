import type { Folded } from "./fold.ts";
import type { TextRange } from "./text_range.ts";

/**
 * Turns places among the letters of a name into ranges of the name, from left to
 * right, those that touch in one.
 *
 * @param places The places
 * @param folded The name, folded
 * @returns The ranges
 */
export function toRanges(
  places: readonly TextRange[],
  { starts, ends }: Folded,
): TextRange[] {
  const ranges: [start: number, end: number][] = [];
  for (const [from, to] of places.toSorted(([a], [b]) => a - b)) {
    if (from === to) continue;
    const first = starts[from] ?? 0;
    const stop = ends[to - 1] ?? 0;
    const before = ranges.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], stop);
    else ranges.push([first, stop]);
  }
  return ranges;
}
