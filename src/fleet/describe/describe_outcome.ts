import type { ChangeResult, Outcome } from "../apply/outcome.ts";
import { describeChange } from "./describe_plan.ts";
import { printable } from "./text.ts";

type Status = ChangeResult["status"];

const WORDS: Readonly<Record<Status, string>> = {
  done: "done",
  already: "already so",
  unconfirmed: "not confirmed",
  refused: "refused",
  failed: "failed",
  unknown: "unknown",
  blocked: "not shown",
  notStarted: "not started",
};

const ORDER: readonly Status[] = [
  "done",
  "already",
  "unconfirmed",
  "refused",
  "failed",
  "unknown",
  "blocked",
  "notStarted",
];

/**
 * Says in lines what came of a plan: every change that something is to be said
 * of, and how many there are of each result. What was not started is counted
 * alone.
 *
 * @param outcome What came of the plan, of `applyPlan()`
 * @returns The lines, without anything that steers a terminal
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { applyPlan, describeOutcome } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token } = createSandbox();
 * const change = {
 *   setting: "hidden" as const,
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   before: false,
 *   after: true,
 * };
 * const outcome = await applyPlan(
 *   { domain: "acme-sandbox", fetch, token },
 *   { changes: [change], unresolved: [] },
 * );
 *
 * assertEquals(describeOutcome(outcome), "1 done");
 * ```
 */
export function describeOutcome(
  { results, counts, aborted, unauthorized }: Outcome,
): string {
  const lines = results.flatMap((result) => {
    const reason = reasonOf(result);
    if (reason === undefined) return [];
    const { change } = result;
    const { name, uuid } = change;
    return [
      printable(`${name} ${uuid}`),
      `  ${describeChange(change)}`,
      `  ${WORDS[result.status]}: ${printable(reason)}`,
    ];
  });
  if (lines.length > 0) lines.push("");
  const all = ORDER.filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${WORDS[status]}`);
  lines.push(all.length > 0 ? all.join(", ") : "No changes");
  // What was in flight may have been the last.
  if (aborted && counts.done + counts.already < results.length) {
    lines.push("It was stopped before the end.");
  }
  if (unauthorized) {
    lines.push("It was stopped, as the API refused the token.");
  }
  return lines.join("\n");
}

/** Why a setting is not as planned; `undefined` if that goes without saying. */
function reasonOf(result: ChangeResult): string | undefined {
  switch (result.status) {
    case "done":
    case "already":
    case "notStarted":
      return undefined;
    case "unconfirmed":
      return `the API took it and answered ${result.found ?? "none"}`;
    case "refused":
      return "found" in result
        ? `it is ${result.found ?? "none"} now, which was not planned for`
        : "the source is no longer there";
    case "failed":
      return messageOf(result.error);
    case "blocked":
      return `its sources ${result.sources.join(", ")} are not as planned`;
    case "unknown":
      return `it may have been done: ${messageOf(result.error)}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
