/**
 * Runs every test: the unit tests, and the examples of the README and of the
 * doc comments. The tests use the standard library by bare specifiers, which
 * `deno.json` maps to JSR. Where JSR cannot be reached, a second import map
 * maps them to stand-ins, and everything else is the same.
 *
 * @module
 */

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
const report = await Deno.makeTempFile({ suffix: ".xml" });
const { code } = await deno([
  "test",
  "--quiet",
  "--doc",
  "--allow-all",
  "--preload=tests/docs/offline_fetch.ts",
  `--junit-path=${report}`,
  ...hasJsr ? [] : ["--import-map=tests/import_map.json"],
  ...Deno.args.length > 0 ? Deno.args : ["mod.ts", "src", "tests", "README.md"],
], "inherit");

const [summary = ""] =
  (await Deno.readTextFile(report)).match(/<testsuites [^>]*>/) ?? [];
const count = (name: string) =>
  Number(summary.match(new RegExp(`${name}="(\\d+)"`))?.[1] ?? 0);
await Deno.remove(report);
const failed = count("failures") + count("errors");
console.log(`${count("tests") - failed} passed, ${failed} failed`);
Deno.exit(code);
