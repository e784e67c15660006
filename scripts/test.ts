/**
 * Runs every test: the unit tests, the examples of the README and of the doc
 * comments, the checks of the npm package, and the conformance suite in every
 * runtime. With paths as arguments, runs the tests of these alone, and shows
 * what they print.
 *
 * The tests use the standard library by bare specifiers, which
 * `deno.json` maps to JSR. Where JSR is not to be had, a second import map
 * maps them to stand-ins, and everything else is the same.
 *
 * @module
 */
import {
  chooseSeed,
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

/** Runs the tests in files, and answers what came of them. */
async function runTests(
  files: string[],
  options: string[],
): Promise<Totals & { code: number }> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  const code = await deno([
    "test",
    "--doc",
    "--allow-all",
    "--preload=tests/deadline/preload.ts",
    "--preload=tests/docs/offline_fetch.ts",
    "--preload=tests/seed/preload.ts",
    `--junit-path=${report}`,
    ...options,
    ...files,
  ]);
  const text = await Deno.readTextFile(report);
  await Deno.remove(report);
  return { code, ...readReport(text) };
}

/** Runs the conformance suite, and answers what came of it. */
async function runConformance(): Promise<Totals & { code: number }> {
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
  const totals: Totals = text ? JSON.parse(text) : { passed: 0, failed: 1 };
  return { code, ...totals };
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
const runs: (Totals & { code: number })[] = [];
if (Deno.args.length > 0) {
  runs.push(await runTests(Deno.args, options));
} else {
  // Some of the tests are on the package as users get it.
  const code = await deno(["task", "--quiet", "build:npm"]);
  if (code !== 0) Deno.exit(code);
  await installToolchain();
  const files = ["mod.ts", "src", "tests", "README.md"];
  runs.push(await runTests(files, ["--quiet", ...options]));
  runs.push(await runConformance());
}
const sum = (key: "passed" | "failed") =>
  runs.reduce((total, run) => total + run[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
Deno.exit(runs.some(({ code }) => code !== 0) ? 1 : 0);
