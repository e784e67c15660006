import type { ExitCode } from "./exit_code.ts";
import type { Terminal } from "./terminal.ts";

/** An option that a command takes. */
export interface Option {
  /** Whether it has a value. */
  type: "string" | "boolean";
  /** Its one letter. */
  short?: string;
  /** Whether it may be given more than once. */
  multiple?: boolean;
  /** The placeholder of its value in the help, such as `<code>` or `<file>`. */
  value?: string;
  /** What it does, in a few words. */
  help: string;
  /** The possible values, if there are few. */
  choices?: readonly string[];
  /** The data on disk that completes it. */
  completion?: "profiles";
  /** Values to suggest in completions. Other values are valid too. */
  suggestions?: readonly string[];
  /** Whether unknown values are accepted, as the API may have more. */
  isOpen?: boolean;
  /**
   * The argument of the library that it sets. Errors then name the option
   * instead.
   */
  argument?: string;
}

/** The options that were given. */
export interface Values {
  /** The value of an option. */
  text(name: string): string | undefined;
  /** The values of an option that may be given more than once. */
  texts(name: string): readonly string[];
  /** The value of an option that is a number. */
  number(name: string): number | undefined;
  /** The value of an option that is a whole number, from one to another. */
  whole(name: string, least: number, most: number): number | undefined;
  /** Whether an option was given. */
  has(name: string): boolean;
}

/** A call of a command. */
export interface Invocation {
  /** The name of the command. */
  commandName: string;
  /** The arguments that are not options. */
  operands: readonly string[];
  /** The options. */
  values: Values;
  /** The terminal. */
  terminal: Terminal;
}

/** A command. */
export interface Command {
  /** Its name, of one or two words. */
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** Its operands, such as `<connector>...` or `<file>`. */
  operands?: string;
  /** The possible values of an operand, if there are few. */
  choices?: readonly string[];
  /** The minimum and maximum number of operands. */
  arity?: readonly [least: number, most: number];
  /** Its options. */
  options: Readonly<Record<string, Option>>;
  /** Further notes for the help. */
  notes?: string;
  /** An example of a call. */
  example: string;
  /** Runs it. */
  run(invocation: Invocation): Promise<ExitCode>;
}
