import type { TextRange } from "./text_range.ts";

/**
 * Converts places of letters into ranges of a name, from left to right.
 * Adjacent ranges are joined.
 *
 * @param places The places
 * @param sources The place of each letter's character in the name
 * @returns The ranges
 */
export function toRanges(
  places: readonly TextRange[],
  sources: readonly TextRange[],
): TextRange[] {
  const ranges: [start: number, end: number][] = [];
  for (const [from, to] of places.toSorted(([a], [b]) => a - b)) {
    if (from === to) continue;
    const [start = 0] = sources[from] ?? [];
    const [, end = 0] = sources[to - 1] ?? [];
    const before = ranges.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
