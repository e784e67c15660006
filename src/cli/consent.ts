import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";
import { many } from "./output.ts";
import type { Place } from "./place.ts";

/** The options of every command that changes something. */
export const CONSENT_OPTIONS: Readonly<Record<string, Option>> = {
  "yes": { type: "boolean", short: "y", help: "Do not ask" },
  "dry-run": {
    type: "boolean",
    help: "Show what would be changed, and change nothing",
  },
};

/**
 * Refuses to go on where a person would have to be asked, and nobody is there.
 *
 * @param invocation What the command was called with
 * @throws {UsageError} If nobody is there to be asked, and no option says that
 * nobody has to be
 */
export function requireSomebody(
  { commandName, values, terminal }: Invocation,
): void {
  const isSettled = values.has("yes") || values.has("dry-run");
  if (isSettled || terminal.isInteractive) return;
  throw new UsageError(
    `Cannot run '${commandName}' without a terminal to ask on: --yes says that it need not be asked`,
  );
}

/**
 * Asks whether changes are to be made, unless that was said beforehand.
 *
 * @param invocation What the command was called with
 * @param place Where the changes are to be made
 * @param count How many there are
 */
export async function hasConsent(
  { values, terminal }: Invocation,
  { label }: Place,
  count: number,
): Promise<boolean> {
  if (values.has("yes")) return true;
  const answer = await terminal.ask(
    `Make ${many(count, "change")} on ${label}? [y/N] `,
  );
  if (/^y(es)?$/i.test(answer.trim())) return true;
  terminal.tell(`Nothing was changed on ${label}.`);
  return false;
}
