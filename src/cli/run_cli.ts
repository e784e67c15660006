import { isPowensError } from "../http/mod.ts";
import { UsageError } from "../model/mod.ts";
import type { Command } from "./command.ts";
import { applyCommand } from "./commands/apply.ts";
import { completeCommand } from "./commands/complete.ts";
import { createCompletionsCommand } from "./commands/completions.ts";
import { changesCommand } from "./commands/changes.ts";
import { diffCommand } from "./commands/diff.ts";
import { driftCommand } from "./commands/drift.ts";
import { exportCommand } from "./commands/export.ts";
import { formCommand } from "./commands/form.ts";
import { hideCommand, unhideCommand } from "./commands/hide.ts";
import { listCommand } from "./commands/list.ts";
import { paymentCheckCommand } from "./commands/payment_check.ts";
import { planCommand } from "./commands/plan.ts";
import { sandboxCommand } from "./commands/sandbox.ts";
import { showCommand } from "./commands/show.ts";
import { snapshotCommand } from "./commands/snapshot.ts";
import { sourceSetCommand } from "./commands/source_set.ts";
import { sourcesCommand } from "./commands/sources.ts";
import type { ExitCode } from "./exit_code.ts";
import { describeCommand, describeCommands, HELP_OPTION } from "./help.ts";
import { hintAt } from "./hint.ts";
import { parseArguments } from "./parse_arguments.ts";
import { shieldTerminal } from "./shield_terminal.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [
  listCommand,
  showCommand,
  sourcesCommand,
  formCommand,
  paymentCheckCommand,
  hideCommand,
  unhideCommand,
  sourceSetCommand,
  exportCommand,
  planCommand,
  applyCommand,
  diffCommand,
  snapshotCommand,
  changesCommand,
  driftCommand,
  sandboxCommand,
  completeCommand,
];

/**
 * Runs the command line.
 *
 * @param args The arguments of the program
 * @param terminal The terminal
 * @returns The exit code
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const shielded = shieldTerminal(terminal);
  const commands = [...COMMANDS, createCompletionsCommand(COMMANDS)];
  const command = findCommand(args, commands);
  try {
    if (command) return await runCommand(command, args, shielded);
    const [first] = args;
    if (first === "--version" || first === "-V") {
      shielded.print(VERSION);
      return 0;
    }
    if (first === "--help" || first === "-h" || first === "help") {
      shielded.print(helpOn(args.slice(1), commands, terminal.columns));
      return 0;
    }
    throw new UsageError(refusalOf(first, commands));
  } catch (error) {
    return tell(error, command, shielded);
  }
}

function findCommand(
  args: readonly string[],
  commands: readonly Command[],
): Command | undefined {
  return commands.find(({ name }) =>
    name.split(" ").every((word, index) => args[index] === word)
  );
}

/** The help of all commands, or of one. */
function helpOn(
  words: readonly string[],
  commands: readonly Command[],
  columns: number,
): string {
  const [first] = words;
  if (first === undefined) return describeCommands(commands, columns);
  const command = findCommand(words, commands);
  if (!command) throw new UsageError(refusalOf(first, commands));
  const options = { ...command.options, ...HELP_OPTION };
  return describeCommand({ ...command, options }, columns);
}

function refusalOf(
  first: string | undefined,
  commands: readonly Command[],
): string {
  if (first === undefined) {
    return "Cannot run without a command: --help shows all commands";
  }
  if (first.startsWith("-")) {
    // The message does not quote the option, as it may be a token.
    return "Cannot begin with an option as the command comes first: --help shows all commands";
  }
  const longer = commands.find(({ name }) => name.startsWith(`${first} `));
  return longer
    ? `Cannot run "${first}" as the command is "${longer.name}": powens ${longer.name} --help explains it`
    : `Cannot run "${first}" as there is no such command${
      hintAt(first, commands.map(({ name }) => name)) ||
      ": --help shows all commands"
    }`;
}

async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const options = { ...command.options, ...HELP_OPTION };
  const { operands, values, surprises } = parseArguments(
    { ...command, options },
    args.slice(command.name.split(" ").length),
  );
  if (values.has("help")) {
    terminal.print(describeCommand({ ...command, options }, terminal.columns));
    return 0;
  }
  for (const surprise of surprises) terminal.tell(surprise);
  const { name: commandName } = command;
  return await command.run({ commandName, operands, values, terminal });
}

/** Replaces the names of the library's arguments with those of options. */
function nameOptions(message: string, { options }: Command): string {
  return Object.entries(options).reduce(
    (text, [name, { argument }]) =>
      argument === undefined ? text : text.replaceAll(
        new RegExp(`'${argument}(\\[\\d+\\])?'`, "g"),
        `--${name}`,
      ),
    message,
  );
}

/** Reports what went wrong, and returns the exit code. */
function tell(
  error: unknown,
  command: Command | undefined,
  terminal: Terminal,
): ExitCode {
  terminal.showProgress("");
  if (terminal.signal.aborted) {
    terminal.tell("Interrupted.");
    return 130;
  }
  if (!isPowensError(error)) throw error;
  const { message } = error;
  switch (error.kind) {
    case "usage":
      // Its line breaks come from the command only.
      terminal.tell(command ? nameOptions(message, command) : message);
      if (command) terminal.tell(`Try: powens ${command.name} --help`);
      return 2;
    case "network":
    case "timeout":
      terminal.tell(printable(message));
      return 3;
    case "decode":
      terminal.tell(printable(message));
      if (command !== driftCommand) terminal.tell("Try: powens drift");
      return 1;
    case "api":
      terminal.tell(printable(message));
      return 1;
  }
}
