import type { Fit } from "./find_fit.ts";
import type { Fold, Sources } from "./fold.ts";
import type { TextRange } from "./text_range.ts";

/**
 * Converts the matches of words into ranges of a name, from left to right.
 * Adjacent ranges are joined.
 */
export type Highlight = (
  name: string,
  fits: readonly Pick<Fit, "places">[],
) => TextRange[];

/**
 * Creates a function that highlights names. It remembers where the letters of a
 * name are, as the next keystroke finds many of the same names.
 */
export function createHighlight(fold: Fold): Highlight {
  const known = new Map<string, Sources>();

  function locate(name: string): Sources {
    let sources = known.get(name);
    if (!sources) {
      sources = { starts: [], ends: [] };
      fold(name, sources);
      known.set(name, sources);
    }
    return sources;
  }

  return (name, fits) => {
    const places: TextRange[] = [];
    for (const fit of fits) places.push(...fit.places);
    if (places.length === 0) return [];
    const { starts, ends } = locate(name);
    const ranges: [start: number, end: number][] = [];
    places.sort(([a], [b]) => a - b);
    for (const [from, to] of places) {
      if (from === to) continue;
      const start = starts[from] ?? 0;
      const end = ends[to - 1] ?? 0;
      const before = ranges.at(-1);
      if (before && start <= before[1]) before[1] = Math.max(before[1], end);
      else ranges.push([start, end]);
    }
    return ranges;
  };
}
