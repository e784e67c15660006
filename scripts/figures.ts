/**
 * Writes the figures that `deno task bench` and `deno task size` left in files,
 * which are given as arguments, into the section of the README.
 *
 * @module
 */
import type { Report } from "./figures/report.ts";
import { goalsToMarkdown, toMarkdown } from "./figures/show.ts";

const README = "README.md";
const COMMAND = "deno task figures";

const reports: Report[] = await Promise.all(
  Deno.args.map(async (file) => JSON.parse(await Deno.readTextFile(file))),
);
const [first] = reports;
if (!first) throw new Error("Cannot write figures: no file with any is given");
const { date, machine } = first;
const figures = reports.flatMap(({ figures }) => figures);
const load = machine.load.toFixed(1);
const section = [
  "## Figures",
  `Measured on ${date} by \`${COMMAND}\`, on ${machine.cores} cores of ` +
  `${machine.processor} with a load of ${load} before it began, by ` +
  `${machine.runtimes.join(" and ")}. Ratios and differences come first, as ` +
  "the times are those of one machine. These are the goals, and by how much " +
  "they are missed:",
  goalsToMarkdown(figures),
  ...figures.map(toMarkdown),
].join("\n\n");
const readme = await Deno.readTextFile(README);
const [before, , after] = readme.split(/^(## Figures\n[^]*?)(?=^## )/m);
if (before === undefined || after === undefined) {
  throw new Error(`Cannot write figures: ${README} has no section for them`);
}
await Deno.writeTextFile(README, `${before}${section}\n\n${after}`);
