import { type Column, table } from "../../src/cli/table.ts";
import type { Cell, Figure, Goal } from "./figure.ts";
import { judge } from "./judge.ts";
import { format } from "./quantity.ts";

/**
 * Lays out a figure for a terminal.
 *
 * @param figure The figure
 * @returns The lines
 */
export function toText(figure: Figure): string {
  const columns = figure.columns.map((title, index): Column => ({
    title,
    align: isNumeric(figure, index) ? "right" : "left",
  }));
  const parts = [
    figure.title,
    wrap(figure.about),
    table(columns, figure.rows.map((row) => row.map(show))),
  ];
  if (figure.goals.length > 0) {
    const titles = GOAL_COLUMNS.map((title) => ({ title }));
    parts.push(table(titles, figure.goals.map(showGoal)));
  }
  return parts.join("\n\n");
}

/**
 * Lays out a figure as Markdown, without its goals.
 *
 * @param figure The figure
 * @returns A heading, what to know in order to read it, and a table
 */
export function toMarkdown(figure: Figure): string {
  const alignments = figure.columns.map((_, index) =>
    isNumeric(figure, index) ? "right" as const : "left" as const
  );
  return [
    `## ${figure.title}`,
    figure.about,
    toTable(
      figure.columns,
      figure.rows.map((row) => row.map(show)),
      alignments,
    ),
  ].join("\n\n");
}

/**
 * Lays out a table as Markdown.
 *
 * @param columns What stands above each column
 * @param rows The cells of each row
 * @param alignments How each column is aligned; by default, to the left
 * @returns The table
 */
export function toTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly ("left" | "right")[] = [],
): string {
  const rules = columns.map((_, index) =>
    alignments[index] === "right" ? "--:" : "---"
  );
  return [columns, rules, ...rows].map(toRow).join("\n");
}

const GOAL_COLUMNS = ["What", "Goal", "Measured", "Verdict"];

function showGoal(goal: Goal): string[] {
  return [
    goal.what,
    `${goal.side} ${format(goal.limit)}`,
    format(goal.measured),
    judge(goal),
  ];
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Breaks a text into lines of a width that every terminal has. */
function wrap(text: string): string {
  return text.replace(/(.{1,80})(?: |$)/g, "$1\n").trimEnd();
}

function isNumeric({ rows }: Figure, index: number): boolean {
  return rows.some((row) => isQuantity(row[index] ?? null));
}

function isQuantity(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null;
}

function show(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : format(cell);
}
