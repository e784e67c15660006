import type { Figure } from "../../figures/figure.ts";
import { SIZES } from "./sizes.ts";

/** What an operation took. */
export interface Series {
  /** What it is called. */
  name: string;
  /** Microseconds for each connector, at each of `SIZES`. */
  times: readonly number[];
}

/** The sizes, from the least, as they are written. */
export const SIZE_NAMES: readonly string[] = SIZES.map((size) =>
  size.toLocaleString("en")
);

/**
 * Shows whether operations take as long for each connector when there are more.
 *
 * @param title What was measured
 * @param about How it was measured
 * @param series What the operations took
 * @returns The figure, with a goal for each of them
 */
export function showGrowth(
  title: string,
  about: string,
  series: readonly Series[],
): Figure {
  const [least, ...greater] = SIZE_NAMES;
  const measured = series.map(({ name, times }) => {
    const [first = NaN, ...others] = times;
    return { name, times, ratios: others.map((time) => time / first) };
  });
  return {
    title,
    about,
    columns: [
      "Operation",
      ...greater.map((size) => `${size} over ${least}`),
      ...SIZE_NAMES.map((size) => `each of ${size}`),
    ],
    rows: measured.map(({ name, times, ratios }) => [
      name,
      ...ratios.map((value) => ({ value, unit: "×" as const })),
      ...times.map((value) => ({ value, unit: "µs" as const })),
    ]),
    goals: measured.map(({ name, ratios }) => ({
      what: `${name}, each of ${greater.at(-1)} connectors over ${least}`,
      side: "at most",
      limit: { value: 1.2, unit: "×" },
      measured: { value: ratios.at(-1) ?? NaN, unit: "×" },
    })),
  };
}
