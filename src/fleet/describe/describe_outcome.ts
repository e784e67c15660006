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
 * Describes the outcome of a plan in lines: every change with a remark, and the
 * number of each result. Changes that were not started are only counted.
 *
 * @param outcome The outcome, from `applyPlan()`
 * @returns The lines, without control characters
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
  // The request in flight may have been the last one.
  if (aborted && counts.done + counts.already < results.length) {
    lines.push("It was stopped before the end.");
  }
  if (unauthorized) {
    lines.push("It was stopped, as the API refused the token.");
  }
  return lines.join("\n");
}

/** The reason why a setting is not as planned; `undefined` if it is clear. */
function reasonOf(result: ChangeResult): string | undefined {
  switch (result.status) {
    case "done":
    case "already":
    case "notStarted":
      return undefined;
    case "unconfirmed":
      return `the API accepted it, but answered ${result.found ?? "none"}`;
    case "refused":
      return "found" in result
        ? `it changed to ${result.found ?? "none"} since the plan was made`
        : "the source no longer exists";
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
