import type { Figure } from "../figures/figure.ts";
import { bundleProgram } from "../figures/program.ts";
import { RUNTIMES } from "../figures/runtimes.ts";
import { SIZE, writeAnswer } from "./answer.ts";

/** Measures what reading a directory costs that has its list already. */
export async function measureDirectory(): Promise<Figure> {
  await using answer = await writeAnswer();
  await using program = await bundleProgram(
    import.meta.resolve("./directory/program.ts"),
  );
  const measured: { name: string; time: number }[] = [];
  for (const runtime of RUNTIMES) {
    const time = await program.run<number>(runtime, answer.file);
    measured.push({ name: runtime.name, time });
  }
  return {
    title: "A warm directory",
    about: `Reading a directory of ${SIZE.toLocaleString("en")} connectors ` +
      "that has its list, before any search. Medians in one process.",
    columns: ["Runtime", "Reading"],
    rows: measured.map(({ name, time }) => [
      name,
      { value: time, unit: "µs" },
    ]),
    goals: measured.map(({ name, time }) => ({
      what: `Reading a warm directory, ${name}`,
      side: "at most",
      limit: { value: 50, unit: "µs" },
      measured: { value: time, unit: "µs" },
    })),
  };
}
