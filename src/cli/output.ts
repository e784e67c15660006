import type { Option } from "./command.ts";
import type { Place } from "./place.ts";
import { shortenUuids } from "./short_uuid.ts";
import { type Column, layOut } from "./table.ts";
import { definitions, printable, widthOf, wrapLines } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/** The option of every command that can print JSON. */
export const JSON_OPTION: Readonly<Record<string, Option>> = {
  json: { type: "boolean", help: "Print JSON" },
};

/** Prints a value as JSON, for programs, in several lines. */
export function printJson({ print }: Terminal, value: unknown): void {
  print(toJson(value, 2));
}

/**
 * Prints a value as JSON, for people to read and to copy. If a line is too
 * wide, the value stands below its key.
 */
export function printReadableJson(
  { print, columns }: Terminal,
  value: unknown,
): void {
  const lines = toJson(value, 2).split("\n").map((line) => {
    const [, space = "", key = "", rest = ""] =
      line.match(/^( *)("(?:[^"\\]|\\.)*":) (.+)$/) ?? [];
    if (key === "" || widthOf(line) <= columns) return line;
    const margin = Math.min(space.length + 2, columns - widthOf(rest));
    return `${space}${key}\n${" ".repeat(Math.max(margin, 0))}${rest}`;
  });
  print(lines.join("\n"));
}

/** Prints values as JSON, one in each line. */
export function printLines(
  { print }: Terminal,
  values: Iterable<unknown>,
): void {
  for (const value of values) print(toJson(value, 0));
}

/** Writes JSON with visible control characters. */
function toJson(value: unknown, indent: number): string {
  return JSON.stringify(toPlain(value, 0), undefined, indent).replace(
    /[\x7f-\x9f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The maximum depth of lists and objects. The API has about ten levels. */
const DEEPEST = 100;

/** Is written for deeper values. An engine could not write them. */
const TOO_DEEP = `[more than ${DEEPEST} levels deep]`;

/** Shows the messages of errors, and cuts values that are too deep to write. */
function toPlain(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((one) => toPlain(one, depth + 1));
  // JSON does not write the message of an error.
  const { name, message }: { name?: unknown; message?: unknown } = value;
  const all = value instanceof Error ? { ...value, name, message } : value;
  return Object.fromEntries(
    Object.entries(all).map(([key, one]) => [key, toPlain(one, depth + 1)]),
  );
}

/** A column of a table for people. */
export interface PrintedColumn extends Column {
  /**
   * Whether it has UUIDs. They are shortened on a terminal, and whole in a
   * pipe.
   *
   * @default {false}
   */
  isUuid?: boolean;
}

/** Prints a table that fits the terminal. */
export function printTable(
  { print, columns: width }: Terminal,
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
): void {
  const shown = width === Infinity ? rows : shortenColumns(columns, rows);
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) print(plain.join("\n"));
    plain = [];
  };
  for (const { text, isTitle } of layOut(columns, shown, width)) {
    if (isTitle) {
      flush();
      print(text, { isTitle });
    } else plain.push(text);
  }
  flush();
}

function shortenColumns(
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
): string[][] {
  const shortened = columns.map(({ isUuid }, index) => {
    const cells = rows.map((row) => row[index] ?? "");
    return isUuid ? shortenUuids(cells) : cells;
  });
  return rows.map((_, row) => shortened.map((cells) => cells[row] ?? ""));
}

/** Prints names with their values, without cutting them. */
export function printDefinitions(
  { print, columns }: Terminal,
  title: string,
  rows: readonly (readonly [name: string, text: string])[],
): void {
  print(printable(title), { isTitle: true });
  const printed = rows.map(([name, text]) => [printable(name), text] as const);
  if (rows.length > 0) print(definitions(printed, columns).join("\n"));
}

/** Prints the domain or sandbox as a title. */
export function printPlaceTitle({ print }: Terminal, { label }: Place): void {
  print(`On ${label}:`, { isTitle: true });
}

/** Prints lines. Lines that are too long are wrapped and indented. */
export function printReport({ print, columns }: Terminal, text: string): void {
  print(wrapLines(text, columns));
}

/** Writes a value of the API as a cell. */
export function cellOf(value: unknown): string {
  return writeCell(toPlain(value, 0));
}

function writeCell(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(nameOf).join(", ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value).map(([key, one]) => `${key} ${writeCell(one)}`)
    .join(", ");
}

/** Some objects, such as countries, have a code or a name. */
function nameOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return writeCell(value);
  const named: { id?: unknown; name?: unknown } = value;
  const name = [named.id, named.name].find((one) => typeof one === "string");
  return name === undefined ? JSON.stringify(value) : String(name);
}

/** Writes a number of things, such as `1 connector` or `2 connectors`. */
export function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** Reports how many connectors are malformed, if there are any. */
export function tellOfUnreadable({ tell }: Terminal, count: number): void {
  if (count === 0) return;
  tell(`${many(count, "connector")} could not be read: run drift to see why.`);
}
