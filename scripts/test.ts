/**
 * Runs the tests in two parts. By default, runs the quick ones, with the
 * examples of the README and of the doc comments. With `--slow`, builds the npm
 * package, and runs the slow ones and the conformance suite in every runtime.
 * With paths as arguments, runs the tests of these alone, and shows what they
 * print.
 *
 * The tests use the standard library by bare specifiers, which
 * `deno.json` maps to JSR. Where JSR is not to be had, a second import map
 * maps them to stand-ins, and everything else is the same.
 *
 * @module
 */
import {
  chooseSeed,
  chooseTests,
  findStandardLibrary,
  readReport,
  type Totals,
} from "./test/mod.ts";
import { installToolchain } from "./toolchain/mod.ts";

const seed = chooseSeed(Deno.env.get("PROPERTY_SEED"), Math.random);

async function deno(args: string[]): Promise<number> {
  const command = new Deno.Command(Deno.execPath(), {
    args,
    env: { PROPERTY_SEED: `${seed}` },
    stdin: "null",
  });
  const { code } = await command.spawn().status;
  return code;
}

/** Where something failed outside of any test, it counts as one that failed. */
function countRun(code: number, { passed, failed }: Totals): Totals {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** Runs tests, given as options and files, and returns their result. */
async function runTests(args: string[]): Promise<Totals> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  const code = await deno([
    "test",
    "--doc",
    "--allow-all",
    "--preload=tests/deadline/preload.ts",
    "--preload=tests/docs/offline_fetch.ts",
    "--preload=tests/seed/preload.ts",
    `--junit-path=${report}`,
    ...args,
  ]);
  const text = await Deno.readTextFile(report);
  await Deno.remove(report);
  return countRun(code, readReport(text));
}

/** Runs the conformance suite, and returns its result. */
async function runConformance(): Promise<Totals> {
  const report = await Deno.makeTempFile({ suffix: ".json" });
  const code = await deno([
    "run",
    "--quiet",
    "--allow-all",
    "tests/conformance/main.ts",
    report,
  ]);
  const text = await Deno.readTextFile(report);
  await Deno.remove(report);
  const totals: Totals = text ? JSON.parse(text) : { passed: 0, failed: 0 };
  return countRun(code, totals);
}

/** Runs the tests that need the package as users get it, or take long. */
async function runSlowPart(options: string[]): Promise<Totals[]> {
  const code = await deno(["task", "--quiet", "build:npm"]);
  if (code !== 0) return [countRun(code, { passed: 0, failed: 0 })];
  await installToolchain();
  return [
    await runTests(["--quiet", ...options, ...await chooseTests("slow")]),
    await runConformance(),
  ];
}

/** Runs what the arguments ask for. */
async function runAsked(args: string[], options: string[]): Promise<Totals[]> {
  const [first] = args;
  if (first === "--slow") return await runSlowPart(options);
  return first === undefined
    ? [await runTests(["--quiet", ...options, ...await chooseTests("quick")])]
    : [await runTests([...options, ...args])];
}

const library = await findStandardLibrary();
console.log(
  library.kind === "found"
    ? `The tests run with the standard library from JSR: ${
      library.packages.join(", ")
    }.`
    : `The tests run with stand-ins for the standard library: ${library.reason}.`,
);
console.log(
  `The property tests run with the seed ${seed}; PROPERTY_SEED names another.`,
);
const options = library.kind === "found"
  ? []
  : ["--import-map=tests/import_map.json"];
const runs = await runAsked(Deno.args, options);
const sum = (key: "passed" | "failed") =>
  runs.reduce((total, run) => total + run[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
Deno.exit(sum("failed") === 0 ? 0 : 1);
