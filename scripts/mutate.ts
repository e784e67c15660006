/**
 * Makes mutants of the rooms that the arguments name: small changes, such as
 * `<` for `<=`. Runs the tests of the room on each. Prints the mutants that no
 * test noticed: for each of them a test is missing, unless
 * `mutate/survivors.json` says why it may live. A mutant that the compiler
 * refuses counts as killed.
 *
 * `--only src/http/path.ts` takes one file. `--sample 60 --seed 7` tries 60
 * mutants of each path. `--minimum 90` fails where fewer than 90 % die.
 *
 * @module
 */
import { setPriority } from "node:os";
import {
  describeMutant,
  findOutdated,
  findSurvivor,
  mutatePath,
  readOptions,
  type Result,
  type Survivor,
  type Verdict,
} from "./mutate/mod.ts";
import { chooseTests, findStandardLibrary } from "./test/mod.ts";

/** As `nice -n 15`, so that the machine stays usable; it is inherited. */
const LOW_PRIORITY = 15;

/** What a busy machine may cost a test on top, in milliseconds. */
const PATIENCE = 15_000;

/** The share of the mutants that died, in percent. */
function rate({ tried, survivors }: Result): number {
  return tried === 0 ? 100 : 100 * (tried - survivors.length) / tried;
}

function report(result: Result, known: Survivor[]): void {
  const { path, all, tried, tooLate, refused, survivors, unusable } = result;
  for (const test of unusable) {
    console.log(`${test} fails on code that is instrumented, and is left out.`);
  }
  for (const mutant of survivors) {
    const reason = findSurvivor(mutant, known)?.reason;
    console.log(describeMutant(mutant));
    if (reason !== undefined) console.log(`  It may live: ${reason}`);
  }
  console.log(
    `${path}: ${tried - survivors.length} of ${tried} mutants died, which is ${
      rate(result).toFixed(1)
    } %. Of these, the tests did not end with ${tooLate}, and the compiler refused ${refused}. There are ${all.length} in all.`,
  );
}

/** Shows that something goes on, where the results are not written to. */
function showVerdict({ mutant, killedBy, isTooLate }: Verdict): void {
  const { file, line } = mutant;
  const how = isTooLate ? ", which did not end" : "";
  console.error(`${file}:${line} ${killedBy ?? "no test noticed it"}${how}`);
}

/** Lists what the file of survivors says of mutants that are gone. */
function outdated(result: Result, known: Survivor[]): Survivor[] {
  const { path, all } = result;
  return findOutdated(
    known.filter(({ file }) => file === path || file.startsWith(`${path}/`)),
    all,
  );
}

setPriority(LOW_PRIORITY);
const options = readOptions(Deno.args);
const known: Survivor[] = JSON.parse(
  await Deno.readTextFile(new URL("mutate/survivors.json", import.meta.url)),
);
const library = await findStandardLibrary();
const quick = await chooseTests("quick");
const tests = quick.filter((path) => path.startsWith("tests/"));
let fine = true;
for (const path of options.paths) {
  const result = await mutatePath(path, {
    folder: Deno.cwd(),
    tests,
    patience: PATIENCE,
    onVerdict: showVerdict,
    options: [
      "--preload=tests/seed/preload.ts",
      ...library.kind === "found" ? [] : ["--import-map=tests/import_map.json"],
    ],
  }, options);
  report(result, known);
  for (const { file, line } of outdated(result, known)) {
    console.log(
      `survivors.json names a mutant of ${file} that is gone: ${line}`,
    );
    fine = false;
  }
  if (rate(result) < options.minimum) fine = false;
}
Deno.exit(fine ? 0 : 1);
