import { resolve } from "node:path";

/** How the tests are run. */
export interface TestRunner {
  /** The folder of the project. */
  folder: string;
  /** More options of `deno test`, such as an import map. */
  options: string[];
  /** The variables of the environment that they all get. */
  env: Record<string, string>;
  /** How long tests may take on top of four times their usual, in milliseconds. */
  patience: number;
}

/** The result of one file of tests. */
export type Outcome = "passed" | "failed" | "too late";

/** What a file of tests does when no mutant is on. */
export interface Rehearsal {
  file: string;
  passed: boolean;
  /** How long it took, in milliseconds. */
  duration: number;
  /** The numbers of the mutants whose code it ran. */
  reached: ReadonlySet<string>;
}

const COVERAGE_PRELOAD = resolve(
  import.meta.dirname ?? ".",
  "coverage_preload.ts",
);

/** No file of tests takes this long, on however busy a machine. */
const LONGEST_REHEARSAL = 600_000;

/** How many times as long tests may take with a mutant as without. */
const SLOWER = 4;

/**
 * Runs a file of tests with no mutant on.
 *
 * @param file Its path, in the folder of the project
 * @param runner How tests are run
 */
export async function rehearse(
  file: string,
  runner: TestRunner,
): Promise<Rehearsal> {
  const report = await Deno.makeTempFile({ suffix: ".json" });
  const began = performance.now();
  const outcome = await runTests(file, {
    ...runner,
    options: [...runner.options, `--preload=${COVERAGE_PRELOAD}`],
    env: { ...runner.env, MUTANTS_REACHED: report },
  }, LONGEST_REHEARSAL);
  const duration = performance.now() - began;
  const text = await Deno.readTextFile(report);
  await Deno.remove(report);
  const reached: string[] = text === "" ? [] : JSON.parse(text);
  return {
    file,
    passed: outcome === "passed",
    duration,
    reached: new Set(reached),
  };
}

/**
 * Runs a file of tests with a mutant on. Where that is too late, so may be the
 * tests without the mutant, on a machine that has become busy: then both are
 * given more time.
 *
 * @param rehearsal What it does without
 * @param id The number of the mutant
 * @param runner How tests are run
 * @returns The result; an endless loop is a timeout
 */
export async function runWithMutant(
  { file, duration }: Rehearsal,
  id: string,
  runner: TestRunner,
): Promise<Outcome> {
  const env = { ...runner.env, __STRYKER_ACTIVE_MUTANT__: id };
  let deadline = duration * SLOWER + runner.patience;
  while (true) {
    const outcome = await runTests(file, { ...runner, env }, deadline);
    if (outcome !== "too late" || deadline >= LONGEST_REHEARSAL) return outcome;
    const without = await runTests(file, runner, deadline);
    if (without !== "too late") return outcome;
    deadline *= SLOWER;
  }
}

async function runTests(
  file: string,
  { folder, options, env }: TestRunner,
  deadline: number,
): Promise<Outcome> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      "--allow-all",
      "--fail-fast",
      "--no-check",
      "--quiet",
      ...options,
      file,
    ],
    cwd: folder,
    env,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  let outcome: Outcome = "failed";
  const timer = setTimeout(() => {
    outcome = "too late";
    child.kill("SIGKILL");
  }, deadline);
  const { success } = await child.status;
  clearTimeout(timer);
  return success ? "passed" : outcome;
}
