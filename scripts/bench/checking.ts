import type { Cell, Figure, Goal } from "../figures/figure.ts";
import { interleave, median } from "../figures/interleave.ts";
import { bundleProgram } from "../figures/program.ts";
import { type Runtime, RUNTIMES } from "../figures/runtimes.ts";
import { SIZE, writeAnswer } from "./answer.ts";
import { own } from "./checking/own.ts";
import { SUBJECTS } from "./checking/subjects.ts";

const PROCESSES = 5;

/** Measures what checking an answer costs, beside parsing it and beside peers. */
export async function measureChecking(): Promise<Figure> {
  await using answer = await writeAnswer();
  await using program = await bundleProgram(
    import.meta.resolve("./checking/program.ts"),
  );

  async function measureIn(runtime: Runtime): Promise<Times> {
    const parsing: number[] = [];
    const checking = await interleave(
      SUBJECTS,
      { warmUp: 0, counted: PROCESSES },
      async ({ name }) => {
        const [parsed = NaN, checked = NaN] = await program.run<number[]>(
          runtime,
          answer.file,
          name,
        );
        // Beside ours, so that nothing that comes and goes is between them.
        if (name === own.name) parsing.push(parsed);
        return checked;
      },
    );
    const byName = checking.map((time, index) =>
      [SUBJECTS[index]?.name ?? "", time] as const
    );
    return { runtime, parsing: median(parsing), checking: new Map(byName) };
  }

  const times: Times[] = [];
  for (const runtime of RUNTIMES) times.push(await measureIn(runtime));
  return {
    title: "Checking an answer",
    about: `${SIZE.toLocaleString("en")} connectors with sources and fields, ` +
      `${(answer.bytes / 1e6).toFixed(2)} MB of JSON, parsed anew each time; ` +
      `medians, of ${PROCESSES} fresh processes for each library, in turn. ` +
      "All have nearly the same schema. In it, enumerations are open, and " +
      "unknown keys are kept. This package and one row of ajv complete what " +
      "is absent. This package also tells a list from other fields, and " +
      "returns the sound rows of a list with unsound ones. zod and valibot " +
      "copy what they check. ajv and TypeBox say yes or no, and nothing more.",
    columns: [
      "Checking",
      ...times.flatMap(({ runtime: { name } }) => [
        `Over ours, ${name}`,
        `${name}`,
      ]),
      "Makes code from strings",
    ],
    rows: [
      ["JSON.parse, before ours", ...times.flatMap(parsingCells), ""],
      ...SUBJECTS.map(({ name, generatesCode }): Cell[] => [
        name,
        ...times.flatMap((one) => checkingCells(one, name)),
        generatesCode ? "yes" : "no",
      ]),
    ],
    goals: times.flatMap(goalsOf),
  };
}

/** What was measured in a runtime, in milliseconds. */
interface Times {
  runtime: Runtime;
  parsing: number;
  checking: Map<string, number>;
}

function timeOf({ checking }: Times, name: string): number {
  return checking.get(name) ?? NaN;
}

function parsingCells(times: Times): Cell[] {
  return [
    { value: times.parsing / timeOf(times, own.name), unit: "×" },
    { value: times.parsing, unit: "ms" },
  ];
}

function checkingCells(times: Times, name: string): Cell[] {
  const time = timeOf(times, name);
  return [
    { value: time / timeOf(times, own.name), unit: "×" },
    { value: time, unit: "ms" },
  ];
}

function goalsOf(times: Times): Goal[] {
  const { runtime: { name }, parsing } = times;
  const time = timeOf(times, own.name);
  return [
    {
      what: `Checking, of what JSON.parse takes, ${name}`,
      side: "at most",
      limit: { value: 10, unit: "%" },
      measured: { value: 100 * time / parsing, unit: "%" },
    },
    ...["ajv 8", "ajv 8, which completes as well"].map((peer): Goal => ({
      what: `Checking, over the generated code of ${peer}, ${name}`,
      side: "at most",
      limit: { value: 1, unit: "×" },
      measured: { value: time / timeOf(times, peer), unit: "×" },
    })),
    ...["zod 4", "valibot 1"].map((peer): Goal => ({
      what: `Checking, times as fast as ${peer}, ${name}`,
      side: "at least",
      limit: { value: 20, unit: "×" },
      measured: { value: timeOf(times, peer) / time, unit: "×" },
    })),
  ];
}
