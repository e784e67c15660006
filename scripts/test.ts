/**
 * Runs every test: the unit tests, the examples of the README and of the doc
 * comments, the checks of the npm package, and the conformance suite in every
 * runtime. With paths as arguments, runs the tests of these alone, and shows
 * what they print.
 *
 * The tests use the standard library by bare specifiers, which
 * `deno.json` maps to JSR. Where JSR cannot be reached, a second import map
 * maps them to stand-ins, and everything else is the same.
 *
 * @module
 */
import { runConformance } from "../tests/conformance/run.ts";
import { installToolchain } from "../tests/toolchain/mod.ts";

/** Says whether the standard library is to be had, from JSR or from the cache. */
async function hasStandardLibrary(): Promise<boolean> {
  const { success } = await deno(
    [
      "cache",
      "--quiet",
      "tests/standard_library.ts",
    ],
    "null",
    AbortSignal.timeout(20_000),
  );
  return success;
}

async function deno(
  args: string[],
  output: "null" | "inherit",
  signal?: AbortSignal,
): Promise<Deno.CommandStatus> {
  const command = new Deno.Command(Deno.execPath(), {
    args,
    stdin: "null",
    stdout: output,
    stderr: output,
    ...signal && { signal },
  });
  return await command.spawn().status;
}

const hasJsr = await hasStandardLibrary();
console.log(
  hasJsr
    ? "The tests run with the standard library from JSR."
    : "JSR cannot be reached: the tests run with stand-ins for the standard library.",
);
const isWhole = Deno.args.length === 0;
if (isWhole) {
  // Some of the tests are on the package as users get it.
  const build = await deno(["task", "--quiet", "build:npm"], "inherit");
  if (!build.success) Deno.exit(build.code);
  await installToolchain();
}
const report = await Deno.makeTempFile({ suffix: ".xml" });
const { code } = await deno([
  "test",
  ...isWhole ? ["--quiet"] : [],
  "--doc",
  "--allow-all",
  "--preload=tests/docs/offline_fetch.ts",
  `--junit-path=${report}`,
  ...hasJsr ? [] : ["--import-map=tests/import_map.json"],
  ...isWhole ? ["mod.ts", "src", "tests", "README.md"] : Deno.args,
], "inherit");

const [summary = ""] =
  (await Deno.readTextFile(report)).match(/<testsuites [^>]*>/) ?? [];
const count = (name: string) =>
  Number(summary.match(new RegExp(`${name}="(\\d+)"`))?.[1] ?? 0);
await Deno.remove(report);
let failed = count("failures") + count("errors");
let passed = count("tests") - failed;
if (isWhole) {
  const totals = await runConformance();
  failed += totals.failed;
  passed += totals.passed;
}
console.log(`${passed} passed, ${failed} failed`);
Deno.exit(code || (failed > 0 ? 1 : 0));
