import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";
import { many } from "./output.ts";
import type { Place } from "./place.ts";

/** The options of every command that changes something. */
export const CONSENT_OPTIONS: Readonly<Record<string, Option>> = {
  "yes": { type: "boolean", short: "y", help: "Do not ask" },
  "dry-run": {
    type: "boolean",
    help: "Show the changes without making them",
  },
};

/**
 * Refuses to go on if a person must be asked, and there is no terminal.
 *
 * @param invocation The arguments of the command
 * @throws {UsageError} If there is no terminal, and no option skips the
 * question
 */
export function requireSomebody(
  { commandName, values, terminal }: Invocation,
): void {
  const isSettled = values.has("yes") || values.has("dry-run");
  if (isSettled || terminal.isInteractive) return;
  throw new UsageError(
    `Cannot run '${commandName}' without a terminal to ask: use --yes to skip the question`,
  );
}

/**
 * Asks whether to make changes, unless an option answers that.
 *
 * @param invocation The arguments of the command
 * @param place The domain or sandbox to change
 * @param count The number of changes
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
