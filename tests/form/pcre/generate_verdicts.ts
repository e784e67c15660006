/**
 * Writes the verdicts of two versions of PCRE2 on the patterns of the tests.
 *
 * Regenerate with `deno run -A tests/form/pcre/generate_verdicts.ts`, as root on
 * Debian 12 if `pcre2test` is missing.
 *
 * @module
 */
import found from "./found_by_fuzzing.json" with {
  type: "json",
};
import { GENERIC, GROUPS } from "./patterns.ts";
import type { Job } from "./engines/engine.ts";
import { judgeWithPcre2test } from "./engines/judge_with_pcre2test.ts";
import { judgeWithPhp } from "./engines/judge_with_php.ts";

const FILE = new URL("./verdicts.json", import.meta.url);

// What every pattern that fuzzing found is tried on as well.
const USUAL = ["", "a", "\n", "aA", "K", "b\n", "1 2", "\u2028"];

/** Each list of subjects once, and for each pattern the number of its list. */
const lists: string[][] = [];
const rows: { pattern: string; list: number }[] = [];
for (const { subjects, patterns } of GROUPS) {
  const list = lists.push([...new Set([...GENERIC, ...subjects])]) - 1;
  rows.push(...patterns.map((pattern) => ({ pattern, list })));
}
for (const { pattern, subjects } of found) {
  const list = lists.push([...new Set([...subjects, ...USUAL])]) - 1;
  rows.push({ pattern, list });
}

const jobs = rows.map(({ pattern, list }): Job => ({
  pattern,
  subjects: lists[list] ?? [],
}));
const earlier = await judgeWithPcre2test(jobs);
const later = await judgeWithPhp(jobs);

const patterns = rows.map(({ pattern, list }, i) => ({
  pattern,
  list,
  earlier: earlier.verdicts[i],
  later: later.verdicts[i],
}));
await Deno.writeTextFile(
  FILE,
  `{"engines":${JSON.stringify([earlier.engine, later.engine])},
"subjects":${oneByLine(lists)},
"patterns":${oneByLine(patterns)}}\n`,
);
const differing = patterns.filter((row) => row.earlier !== row.later);
console.log(
  `${rows.length} patterns, ${differing.length} with verdicts that differ between ${earlier.engine} and ${later.engine}`,
);

function oneByLine(values: readonly unknown[]): string {
  return `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
}
