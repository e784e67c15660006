import type { Figure } from "../figures/figure.ts";
import { bundleProgram } from "../figures/program.ts";
import { RUNTIMES } from "../figures/runtimes.ts";
import { writeAnswer } from "./answer.ts";
import { OPERATIONS } from "./growth/operations.ts";
import { type Series, showGrowth, SIZE_NAMES } from "./growth/show_growth.ts";

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
    OPERATIONS.forEach(({ name }, index) =>
      series.push({
        name: `${name}, ${runtime.name}`,
        times: results[index] ?? [],
      })
    );
  }
  return showGrowth(
    "Growth",
    "The time for each connector; medians in one process, with the sizes in " +
      `turn. Each turn has ${SIZE_NAMES.at(-1)} connectors, each parsed ` +
      "anew, in answers of its size, so that memory costs all of them the " +
      `same. A larger answer has the rows of the one with ${SIZE_NAMES[0]} ` +
      "again and again.",
    series,
  );
}
