import type { Figure } from "../figures/figure.ts";
import { bundleProgram } from "../figures/program.ts";
import { RUNTIMES } from "../figures/runtimes.ts";
import { writeAnswer } from "./answer.ts";
import { OPERATIONS } from "./growth/operations.ts";
import { SIZES } from "./growth/sizes.ts";

/** Measures whether each connector takes as long when there are more. */
export async function measureGrowth(): Promise<Figure> {
  await using answer = await writeAnswer();
  await using program = await bundleProgram(
    import.meta.resolve("./growth/program.ts"),
    // The largest answer takes more than a gigabyte once it is parsed.
    ["--expose-gc", "--max-old-space-size=4096"],
  );
  const series: Series[] = [];
  for (const runtime of RUNTIMES) {
    const results = await program.run<number[][]>(runtime, answer.file);
    OPERATIONS.forEach(({ name }, index) => {
      const [first = NaN, ...others] = results[index] ?? [];
      series.push({
        name: `${name}, ${runtime.name}`,
        times: [first, ...others],
        ratios: others.map((time) => time / first),
      });
    });
  }
  const [least = "", ...greater] = SIZES.map((size) =>
    size.toLocaleString("en")
  );
  return {
    title: "Growth",
    about: "The time for each connector; medians in one process, with the " +
      `sizes in turn. Each turn has ${
        greater.at(-1)
      } connectors, each parsed ` +
      "anew, in answers of its size, so that memory costs all of them the " +
      `same. A larger answer has the rows of the one with ${least} again and ` +
      "again.",
    columns: [
      "Operation",
      ...greater.map((size) => `${size} over ${least}`),
      ...[least, ...greater].map((size) => `each of ${size}`),
    ],
    rows: series.map(({ name, times, ratios }) => [
      name,
      ...ratios.map((value) => ({ value, unit: "×" as const })),
      ...times.map((value) => ({ value, unit: "µs" as const })),
    ]),
    goals: series.map(({ name, ratios }) => ({
      what: `${name}, each of ${greater.at(-1)} connectors over ${least}`,
      side: "at most",
      limit: { value: 1.2, unit: "×" },
      measured: { value: ratios.at(-1) ?? NaN, unit: "×" },
    })),
  };
}

/** What an operation took in a runtime. */
interface Series {
  name: string;
  /** Microseconds for each connector, at each size. */
  times: number[];
  /** Those at the greater sizes, over those at the least. */
  ratios: number[];
}
