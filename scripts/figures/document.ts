import type { Figure, Goal } from "./figure.ts";
import { judge } from "./judge.ts";
import { format } from "./quantity.ts";
import { reasonFor } from "./reasons.ts";
import type { Report } from "./report.ts";
import { toMarkdown, toTable } from "./show.ts";

/** The goals that the README shows, by what they measure. */
const CHOSEN: readonly string[] = [
  "Checking, of what JSON.parse takes, Node",
  "Checking, over the generated code of ajv 8, Node",
  "Checking, times as fast as zod 4, Node",
  "listConnectors() over fetch() and json(), Node",
  "A whole answer over fetch() and json(), Node",
  "A whole answer over fetch() and json(), Deno",
  "Decoding, Node, each of 200,000 connectors over 2,000",
  "A keystroke",
  "Reading a warm directory, Node",
  "listConnectors alone, gzipped",
];

/**
 * Writes all figures as one document: first the goals that hold, then those
 * that are missed with the reason, then what was measured.
 *
 * @param reports The reports; the first names the machine
 * @returns The text of the document
 */
export function toDocument(reports: readonly [Report, ...Report[]]): string {
  const [{ date, machine }] = reports;
  const figures = figuresOf(reports);
  const goals = goalsOf(figures);
  return [
    "# Figures",
    `Measured on ${date} by \`deno task figures\`, on ${machine.cores} cores ` +
    `of ${machine.processor}. The load was ${machine.load.toFixed(1)} before ` +
    `it began. The runtimes were ${machine.runtimes.join(" and ")}. Ratios ` +
    "and differences come first: the times are those of one machine.",
    "## Goals that hold",
    heldToMarkdown(goals.filter((one) => judge(one) === "met")),
    "## Goals that are missed",
    missedToMarkdown(goals.filter((one) => judge(one) !== "met")),
    ...figures.map(toMarkdown),
  ].join("\n\n") + "\n";
}

/**
 * Writes the ten rows that the README has.
 *
 * @param reports The reports
 * @returns The date, and the table
 */
export function toSummary(reports: readonly [Report, ...Report[]]): string {
  const [{ date, machine: { processor } }] = reports;
  const goals = goalsOf(figuresOf(reports));
  const rows = CHOSEN.flatMap((what) =>
    goals.filter((one) => one.what === what).slice(0, 1)
  );
  return `Measured on ${date}, on ${processor}:\n\n${heldToMarkdown(rows)}`;
}

/**
 * Writes the sizes of the exports into the table of the README.
 *
 * @param readme The text of the README
 * @param reports The reports; one has the sizes
 * @returns The text with these sizes
 */
export function placeSizes(
  readme: string,
  reports: readonly Report[],
): string {
  const sizes = figuresOf(reports)
    .find(({ title }) => title === "The size of a bundle");
  let text = readme;
  for (const [name, , gzipped] of sizes?.rows ?? []) {
    const label = SIZE_LABELS[`${name}`] ?? `${name}`;
    if (typeof gzipped !== "object" || gzipped === null) continue;
    const size = `${(gzipped.value / 1_000).toFixed(1)} kB`;
    text = text.split("\n").map((line) =>
      line.startsWith(`| \`${label}\` `)
        ? line.replace(/[\d.]+ kB/, size)
        : line
    ).join("\n");
  }
  return text;
}

/** What the README calls an import. */
const SIZE_LABELS: Readonly<Record<string, string>> = {
  "the root export": ".",
  "./form with one language": "./form",
  "listConnectors alone": "listConnectors",
};

function figuresOf(reports: readonly Report[]): Figure[] {
  return reports.flatMap(({ figures }) => figures);
}

function goalsOf(figures: readonly Figure[]): Goal[] {
  return figures.flatMap(({ goals }) => goals);
}

function heldToMarkdown(goals: readonly Goal[]): string {
  return toTable(["What", "Measured", "Goal"], goals.map(showGoal));
}

function missedToMarkdown(goals: readonly Goal[]): string {
  if (goals.length === 0) return "None.";
  return toTable(
    ["What", "Measured", "Goal", "Missed by", "Reason"],
    goals.map((goal) => [
      ...showGoal(goal),
      judge(goal).replace("missed by ", ""),
      reasonFor(goal.what),
    ]),
  );
}

function showGoal({ what, side, limit, measured }: Goal): string[] {
  return [what, format(measured), `${side} ${format(limit)}`];
}
