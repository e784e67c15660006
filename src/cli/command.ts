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
  /** What stands for its value in the help, such as `<code>` or `<file>`. */
  value?: string;
  /** What it does, in a few words. */
  help: string;
  /** The values that there are, where there are few. */
  choices?: readonly string[];
  /** What of the disk completes it. */
  completion?: "profiles";
  /** Values to complete where others are as good. */
  suggestions?: readonly string[];
  /** Whether the API may have further ones, which are let through. */
  isOpen?: boolean;
  /** The argument of the library that it is, for errors to name the option. */
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

/** What a command was called with. */
export interface Invocation {
  /** The name of the command. */
  commandName: string;
  /** What was given besides the options. */
  operands: readonly string[];
  /** The options. */
  values: Values;
  /** Where to print, and whom to ask. */
  terminal: Terminal;
}

/** A command. */
export interface Command {
  /** Its name, of one or two words. */
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** What it takes besides options, such as `<connector>...` or `<file>`. */
  operands?: string;
  /** The values that an operand has, where there are few. */
  choices?: readonly string[];
  /** How many of those there must be at least, and may be at most. */
  arity?: readonly [least: number, most: number];
  /** Its options. */
  options: Readonly<Record<string, Option>>;
  /** What its options and operands do not say by themselves. */
  notes?: string;
  /** How it may be called. */
  example: string;
  /** Does it. */
  run(invocation: Invocation): Promise<ExitCode>;
}
