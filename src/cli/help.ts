import type { Command, Option } from "./command.ts";
import { definitions, wrap } from "./text.ts";

/** The option that every command takes. */
export const HELP_OPTION: Readonly<Record<string, Option>> = {
  help: { type: "boolean", short: "h", help: "Show this" },
};

/** The maximum width of help. Longer lines are hard to read. */
const WIDTH = 80;

/**
 * Shows all commands.
 *
 * @param commands The commands
 * @param columns How many characters a line may have
 */
export function describeCommands(
  commands: readonly Command[],
  columns: number,
): string {
  const width = Math.min(columns, WIDTH);
  return [
    "powens: the institutions of the Powens API",
    "",
    "Usage: powens <command> [options]",
    "",
    ...indent(commands.map(({ name, summary }) => [name, summary]), width),
    "",
    "Example: powens list --country FR --product pay",
    "",
    ...wrap(
      "powens help <command> explains a command, and --version shows the version. A command ends with 0 for success, 1 if the API refused, 2 for wrong usage, 3 if the network failed, 4 with --exit-code for drift, differences or a plan with changes, 5 if you were asked and did not agree, and 130 after Ctrl-C.",
      width,
    ),
  ].join("\n");
}

/**
 * Shows the help of a command.
 *
 * @param command The command
 * @param columns How many characters a line may have
 */
export function describeCommand(
  { name, summary, operands, options, notes, example }: Command,
  columns: number,
): string {
  const width = Math.min(columns, WIDTH);
  const rows = Object.entries(options).map((
    [option, { short, value, help, choices }],
  ): [string, string] => [
    `${short ? `-${short}, ` : "    "}--${option}${value ? ` ${value}` : ""}`,
    choices ? `${help}: ${choices.join(", ")}` : help,
  ]);
  return [
    ...wrap(summary, width),
    "",
    `Usage: powens ${name}${operands ? ` ${operands}` : ""} [options]`,
    "",
    ...indent(rows, width),
    ...notes ? ["", ...wrap(notes, width)] : [],
    "",
    `Example: powens ${example}`,
  ].join("\n");
}

function indent(
  rows: readonly (readonly [string, string])[],
  width: number,
): string[] {
  return definitions(rows, width - 2).map((line) => `  ${line}`);
}
