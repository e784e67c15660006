import {
  applyPlan,
  type ChangeResult,
  describeChange,
  describeOutcome,
  describePlan,
  type Outcome,
} from "../../fleet/mod.ts";
import { isPowensError } from "../../http/mod.ts";
import { UsageError } from "../../model/mod.ts";
import { CONSENT_OPTIONS, hasConsent, requireSomebody } from "../consent.ts";
import { findPlace } from "../place.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit_code.ts";
import { makePlan, mistakesIn } from "../make_plan.ts";
import {
  JSON_OPTION,
  many,
  printJson,
  printPlaceTitle,
  printReport,
} from "../output.ts";
import { printable } from "../text.ts";

/** Brings a domain to a desired state. */
export const applyCommand: Command = {
  name: "apply",
  summary: "Bring a domain to a desired state",
  operands: "<file>",
  arity: [1, 1],
  options: {
    ...CONSENT_OPTIONS,
    "partial": {
      type: "boolean",
      help: "Leave out the parts that cannot be planned, instead of refusing",
    },
    "concurrency": {
      type: "string",
      value: "<number>",
      help: "How many connectors to change at the same time",
    },
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "It shows the plan and asks first. A setting that changed meanwhile is left alone. If a change fails, you can run apply again. Ctrl-C stops before the next request. If the domain lacks something that the file names, nothing is changed.",
  example: "apply fleet.json --domain acme",
  async run(invocation) {
    const { operands: [path = ""], values, terminal } = invocation;
    const place = await findPlace(invocation, "write");
    requireSomebody(invocation);
    const isDryRun = values.has("dry-run");
    const concurrency = values.whole("concurrency", 1, 100);
    const isJson = values.has("json");
    const { signal } = terminal;
    const { api, plan } = await makePlan(
      terminal,
      path,
      () => createApi(invocation, place, isDryRun ? "judge" : "write"),
    );
    // The plan is for people. The outcome is the result.
    if (isJson) terminal.tell(`On ${place.label}:\n${describePlan(plan)}`);
    else {
      printPlaceTitle(terminal, place);
      printReport(terminal, describePlan(plan));
    }
    const { changes: { length: count } } = plan;
    if (mistakesIn(plan).length > 0 && !values.has("partial")) {
      throw new UsageError(
        `Cannot apply "${path}" as parts of it cannot be planned, and nothing was changed: correct it, or leave them out with --partial`,
      );
    }
    if (isDryRun) {
      if (isJson) printJson(terminal, { domain: place.name, ...plan });
      terminal.tell(`Nothing was changed on ${place.label}.`);
      return 0;
    }
    if (count > 0 && !await hasConsent(invocation, place, count)) return 5;
    const stop = () =>
      terminal.tell(
        "Stopping after the current request. Press Ctrl-C again to stop at once.",
      );
    signal.addEventListener("abort", stop);
    const outcome = await applyPlan(api, plan, {
      concurrency,
      signal,
      now: terminal.now,
      onProgress({ settled, total }) {
        terminal.showProgress(`${settled} of ${many(total, "change")}`);
      },
    }).finally(() => signal.removeEventListener("abort", stop));
    terminal.showProgress("");
    if (isJson) printJson(terminal, { domain: place.name, ...outcome });
    else if (count > 0) {
      printPlaceTitle(terminal, place);
      if (outcome.aborted) printReport(terminal, describeStop(outcome));
      printReport(terminal, describeOutcome(outcome));
    }
    return exitCodeOf(outcome);
  },
};

/** Lists what was done and what was not started. */
function describeStop({ results }: Outcome): string {
  const section = (title: string, status: ChangeResult["status"]) => {
    const lines = results.filter((result) => result.status === status).map((
      { change },
    ) =>
      `  ${printable(`${change.name} ${change.uuid}`)} ${
        describeChange(change)
      }`
    );
    return lines.length > 0 ? [title, ...lines] : [];
  };
  return [
    ...section("Done:", "done"),
    ...section("Not started:", "notStarted"),
    "",
  ].join("\n");
}

function exitCodeOf({ results, aborted }: Outcome): ExitCode {
  if (aborted) return 130;
  const failures = results.filter((result) =>
    result.status !== "done" && result.status !== "already" && !isUntold(result)
  );
  if (failures.length === 0) return 0;
  return failures.every(isOfTheNetwork) ? 3 : 1;
}

/**
 * Says whether the API accepted a period, but its answer does not show it. Few
 * answers do.
 */
function isUntold(result: ChangeResult): boolean {
  return result.status === "unconfirmed" && result.found === null &&
    /^sync_/.test(result.change.setting);
}

function isOfTheNetwork(result: ChangeResult): boolean {
  return "error" in result && isPowensError(result.error) &&
    ["network", "timeout"].includes(result.error.kind);
}
