import type { PublicNames } from "./list_names.ts";

const START = "<!-- names: written by `deno task names` -->";
const END = "<!-- end of names -->";

/** Puts a table of public names into a text, in the place of the one there. */
export function withTable(text: string, names: readonly PublicNames[]): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) {
    throw new Error(`Cannot write the table as there is no ${START} … ${END}`);
  }
  const table = names.map(({ entry, values, types }) =>
    `### \`${entry}\`\n\n${listOf("Values", values)}${listOf("Types", types)}`
  ).join("");
  return `${text.slice(0, start)}${START}\n\n${table}${text.slice(end)}`;
}

function listOf(title: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${title}: ${names.map((name) => `\`${name}\``).join(", ")}.\n\n`;
}
