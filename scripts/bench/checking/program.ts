/**
 * Checks the answer in the file that it is given with the subject that it is
 * given, and prints the medians of parsing and of checking, in milliseconds.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { median } from "../../figures/interleave.ts";
import { SUBJECTS } from "./subjects.ts";

const [file = "", name = ""] = process.argv.slice(2);
const subject = SUBJECTS.find((one) => one.name === name);
if (!subject) throw new Error(`There is nothing to measure called ${name}`);
const text = readFileSync(file, "utf8");

/** Parses and checks so often, and for so many milliseconds, at least. */
function measure(
  rounds: number,
  duration: number,
  check: (answer: unknown) => boolean,
): number[] {
  const parsing: number[] = [];
  const checking: number[] = [];
  const end = performance.now() + duration;
  while (parsing.length < rounds || performance.now() < end) {
    const start = performance.now();
    const answer: unknown = JSON.parse(text);
    const parsed = performance.now();
    const isSound = check(answer);
    const checked = performance.now();
    if (!isSound) throw new Error(`${name} finds the answer unsound`);
    parsing.push(parsed - start);
    checking.push(checked - parsed);
  }
  return [median(parsing), median(checking)];
}

measure(6, 500, subject.check);
console.log(JSON.stringify(measure(7, 1_000, subject.check)));
