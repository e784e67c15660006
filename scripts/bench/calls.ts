import type { Cell, Figure } from "../figures/figure.ts";
import { bundleProgram } from "../figures/program.ts";
import { type Runtime, RUNTIMES } from "../figures/runtimes.ts";
import { SUBJECTS } from "./calls/subjects.ts";

/** Measures what a client adds to a call, beside other clients. */
export async function measureCalls(): Promise<Figure> {
  await using program = await bundleProgram(
    import.meta.resolve("./calls/program.ts"),
  );
  const calls: Call[] = [];
  for (const runtime of RUNTIMES) {
    calls.push(...compare(runtime, await program.run<number[]>(runtime)));
  }
  return {
    title: "A call",
    about: "Answered at once by a fetch in memory. Medians in one process, " +
      "with the subjects in turn. This package and ky keep to a deadline, " +
      "openapi-fetch and ofetch have none; this package alone checks the " +
      "answer.",
    columns: [
      "What is called",
      ...RUNTIMES.flatMap(({ name }) => [`More, ${name}`, name]),
    ],
    rows: SUBJECTS.map(({ name }) => [
      name,
      ...calls.filter((call) => call.name === name).flatMap(cellsOf),
    ]),
    goals: calls.filter(({ isOwn }) => isOwn).map((call) => ({
      what: `${call.name} over fetch() and json(), ${call.runtime}`,
      side: "at most",
      limit: { value: 15, unit: "µs" },
      measured: { value: call.more, unit: "µs" },
    })),
  };
}

/** What a call took, in microseconds. */
interface Call {
  name: string;
  isOwn: boolean;
  runtime: string;
  time: number;
  /** How much more than without any client. */
  more: number;
}

function compare(runtime: Runtime, times: readonly number[]): Call[] {
  return SUBJECTS.map(({ name, isOwn, over }, index) => {
    const time = times[index] ?? NaN;
    const bare = SUBJECTS.findIndex((one) => one.name === over);
    const more = over === undefined ? 0 : time - (times[bare] ?? NaN);
    return { name, isOwn, runtime: runtime.name, time, more };
  });
}

function cellsOf({ time, more }: Call): Cell[] {
  return [{ value: more, unit: "µs" }, { value: time, unit: "µs" }];
}
