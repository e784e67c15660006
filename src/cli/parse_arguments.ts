import { parseArgs } from "node:util";
import { UsageError } from "../model/mod.ts";
import type { Command, Values } from "./command.ts";
import { hintAt } from "./hint.ts";

/** The arguments of a command. */
export interface Arguments {
  /** The arguments that are not options. */
  operands: string[];
  /** The options. */
  values: Values;
  /** The unknown values that were accepted. */
  surprises: string[];
}

/**
 * Reads the arguments of a command.
 *
 * @param command The command
 * @param args The arguments after its name
 * @throws {UsageError} If the command does not accept them
 */
export function parseArguments(
  { name, options, operands, arity: [least, most] = [0, 0] }: Command,
  args: readonly string[],
): Arguments {
  const refuse = (reason: string) =>
    new UsageError(`Cannot run '${name}' as ${reason}`);
  const parsed = parse(name, options, args);
  const count = parsed.positionals.length;
  if (!parsed.values.help && (count < least || count > most)) {
    const got = count === 0 ? "none" : parsed.positionals.join(" ");
    throw refuse(`it takes ${operands ?? "no operands"}: got ${got}`);
  }
  const read = (key: string) => parsed.values[key];
  const values: Values = {
    text(key) {
      const value = read(key);
      return typeof value === "string" ? value : undefined;
    },
    texts(key) {
      const value = read(key);
      return Array.isArray(value) ? value.map(String) : [];
    },
    number(key) {
      const value = values.text(key);
      if (value === undefined) return undefined;
      if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
      throw refuse(`--${key} must be a number: got "${value}"`);
    },
    whole(key, least, most) {
      const value = values.text(key);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (/^\d+$/.test(value) && number >= least && number <= most) {
        return number;
      }
      throw refuse(
        `--${key} must be a whole number from ${least} to ${most}: got "${value}"`,
      );
    },
    has: (key) => read(key) !== undefined && read(key) !== false,
  };
  const surprises: string[] = [];
  for (const [key, { choices, isOpen }] of Object.entries(options)) {
    for (const one of [values.text(key) ?? values.texts(key)].flat()) {
      if (!choices || choices.includes(one)) continue;
      const known = choices.join(", ");
      if (!isOpen) {
        throw refuse(
          `--${key} must be one of ${known}, got "${one}"${
            hintAt(one, choices)
          }`,
        );
      }
      const hint = hintAt(one, choices) || `: ${known}`;
      surprises.push(`No --${key} "${one}" is known to this version${hint}`);
    }
  }
  return { operands: parsed.positionals, values, surprises };
}

function parse(
  name: string,
  options: Command["options"],
  args: readonly string[],
) {
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries(options).map((
          [key, { type, short, multiple }],
        ) => [key, {
          type,
          ...short !== undefined && { short },
          ...multiple !== undefined && { multiple },
        }]),
      ),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // The first sentence says what is wrong. The rest is of no use here.
    const [reason = ""] = error instanceof Error
      ? error.message.split(/\.(?:\s|$)|\n/)
      : [];
    const [, unknown] = reason.match(/^Unknown option '--([^']*)'/) ?? [];
    const hint = unknown === undefined
      ? ""
      : hintAt(unknown, Object.keys(options)).replace('"', '"--');
    throw new UsageError(`Cannot run '${name}': ${reason}${hint}`);
  }
}
