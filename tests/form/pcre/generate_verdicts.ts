/**
 * Writes the verdicts of a real PCRE2 engine on the patterns of the tests.
 *
 * Regenerate with `deno run -A tests/form/pcre/generate_verdicts.ts`, as root on Debian if `pcre2test` is missing.
 *
 * @module
 */

import { compilePcre } from "../../../src/form/pcre/mod.ts";
import found from "./found_by_fuzzing.json" with {
  type: "json",
};
import { GENERIC, GROUPS } from "./patterns.ts";

const FOLDER = new URL("./", import.meta.url);

async function run(command: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(command, { args })
    .output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

try {
  await run("pcre2test", ["-C", "newline"]);
} catch {
  await run("apt-get", ["update"]);
  await run("apt-get", ["install", "-y", "pcre2-utils"]);
}

/** Each list of subjects once, and for each pattern the number of its list. */
const lists: string[][] = [];
const rows: [string, number][] = [];
for (const { subjects, patterns } of GROUPS) {
  const list = lists.push([...new Set([...GENERIC, ...subjects])]) - 1;
  for (const pattern of patterns) rows.push([pattern, list]);
}
for (const [pattern, subjects] of found) {
  if (
    typeof pattern !== "string" || typeof subjects === "string" || !subjects
  ) continue;
  rows.push([
    pattern,
    lists.push([
      ...new Set([
        ...subjects,
        "",
        "a",
        "\n",
        "aA",
        "K",
        "b\n",
        "1 2",
        "\u2028",
      ]),
    ]) - 1,
  ]);
}

/** A subject line in which every character is escaped, so that nothing in it means something to pcre2test. */
function subjectLine(subject: string): string {
  const escaped = [...subject].map((char) =>
    `\\x{${char.codePointAt(0)?.toString(16)}}`
  ).join("");
  return escaped === "" ? "\\" : escaped;
}

const hex = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) =>
    byte.toString(16).padStart(2, "0")
  ).join(" ");

const input =
  rows.map(([pattern, list]) =>
    [`/${hex(pattern)}/hex,utf`, ...(lists[list] ?? []).map(subjectLine), ""]
      .join("\n")
  ).join("\n") + "\n";

const inputFile = await Deno.makeTempFile();
const outputFile = await Deno.makeTempFile();
await Deno.writeTextFile(inputFile, input);
// It ends with a status of 1 when a pattern was rejected, so that only its output is of interest.
await new Deno.Command("pcre2test", { args: [inputFile, outputFile] }).output();
const output = (await Deno.readTextFile(outputFile)).split("\n");
const engine = output.find((line) => line.startsWith("PCRE2 version")) ?? "";

let at = 0;
function next(expected: string): void {
  while (output[at] !== expected) {
    if (at++ > output.length) throw new Error(`There is no line ${expected}`);
  }
  at++;
}

const verdicts = rows.map(([pattern, list]): [string, number, string] => {
  next(`/${hex(pattern)}/hex,utf`);
  const failed = /^Failed: (error .*)$/.exec(output[at] ?? "");
  if (failed) return [pattern, list, failed[1] ?? ""];
  const bits = (lists[list] ?? []).map((subject) => {
    next(subjectLine(subject));
    // A callout says more before the verdict.
    while (!/^(?: 0:|No match|Failed: )/.test(output[at] ?? "No match")) at++;
    const line = output[at] ?? "";
    if (/^ 0: /.test(line) || line === " 0:") return "1";
    if (line === "No match") return "0";
    // The engine itself gave up, so that there is no verdict.
    if (line.startsWith("Failed: error -")) return "?";
    throw new Error(`${pattern} gave ${line}`);
  });
  return [pattern, list, bits.join("")];
});

const oneByLine = (values: readonly unknown[]) =>
  `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
await Deno.writeTextFile(
  new URL("verdicts.json", FOLDER),
  `{"engine":${JSON.stringify(engine)},\n"subjects":${
    oneByLine(lists)
  },\n"patterns":${oneByLine(verdicts)}}\n`,
);

const refused = rows.flatMap(([pattern]) => {
  const compiled = compilePcre(pattern);
  return compiled.ok ? [] : [[pattern, compiled.reason]];
});
await Deno.writeTextFile(
  new URL("refused.json", FOLDER),
  `${oneByLine(refused)}\n`,
);
console.log(`${rows.length} patterns, ${refused.length} refused, ${engine}`);
