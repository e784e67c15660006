import type { Api } from "../../http/mod.ts";
import { UsageError } from "../../model/mod.ts";
import { CONCURRENCY, requireConcurrency } from "../concurrency.ts";
import type { Change, ConnectorChange, SourceChange } from "../plan/change.ts";
import type { Plan } from "../plan/plan.ts";
import { ask } from "./ask.ts";
import { applyConnectorChanges } from "./connector_changes.ts";
import {
  type ApplyOptions,
  type ChangeResult,
  type Outcome,
  sumUp,
} from "./outcome.ts";
import type { Run } from "./run.ts";
import { applySourceChanges } from "./source_changes.ts";

/**
 * Makes the changes of a plan. Needs the config token.
 *
 * First come those that hide connectors or change their periods, in batches;
 * then those of sources, one request for each source; and last those that show
 * connectors, so that none is shown before its sources are as they should be.
 *
 * Right before it writes, it reads again: what is as it should be already is
 * left alone, and what is no longer as it was when the plan was made is
 * refused. A failure does not keep the other changes from being made. Where it
 * is open what came of a request, it looks; where that fails as well, it says
 * so. It can be run again, with the same plan or, better, with a new one.
 *
 * A source is disabled from now on, in UTC, as the API does not say in which
 * zone it reads dates.
 *
 * An abort does not reject: what is in flight comes to its end, nothing else is
 * sent, and the outcome tells what was done and what was not.
 *
 * @param api Where the API is and how to call it
 * @param plan The plan, of `planFleet()`
 * @param options How to apply it
 * @returns What came of each change
 * @throws {UsageError} If an argument makes no sense; nothing was changed
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { applyPlan, planFleet, readFleet } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token } = createSandbox();
 * const api = { domain: "acme-sandbox", fetch, token };
 * const desired = {
 *   selections: [{ select: { country: "PT" }, hidden: true }],
 * };
 *
 * const { connectors } = await readFleet(api);
 * const { counts } = await applyPlan(api, planFleet(connectors, desired));
 *
 * assertEquals(counts.done > 0 && counts.failed === 0, true);
 * assertEquals(planFleet((await readFleet(api)).connectors, desired).changes, []);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export async function applyPlan(
  api: Api,
  { changes }: Plan,
  options: ApplyOptions = {},
): Promise<Outcome> {
  const { concurrency = CONCURRENCY, onProgress, signal, now = Date.now } =
    options;
  requireConcurrency(concurrency);
  const results = new Map<Change, ChangeResult>();
  const total = changes.length;
  let hasWritten = false;
  const watched: Api = {
    ...api,
    onEvent(event) {
      hasWritten ||= event.type === "request" && event.method !== "GET";
      api.onEvent?.(event);
    },
  };
  const run: Run = {
    concurrency,
    disabledSince: new Date(now()).toISOString().slice(0, 19).replace("T", " "),
    async ask(call) {
      const reply = await ask(watched, signal, call);
      // Once something was written, the outcome must tell of it.
      if (
        !hasWritten && reply.kind === "error" &&
        reply.error instanceof UsageError
      ) throw reply.error;
      return reply;
    },
    settle(result) {
      results.set(result.change, result);
      onProgress?.({ result, settled: results.size, total });
    },
  };
  const ofConnectors = changes.filter(isConnectorChange);
  const shown = new Set(
    ofConnectors.filter(({ setting, after }) => setting === "hidden" && !after)
      .map(({ uuid }) => uuid),
  );
  await applyConnectorChanges(
    run,
    ofConnectors.filter(({ uuid }) => !shown.has(uuid)),
  );
  await applySourceChanges(run, changes.filter(isSourceChange));
  await applyConnectorChanges(
    run,
    ofConnectors.filter(({ uuid }) => shown.has(uuid)),
  );
  return sumUp(
    changes.map((change) =>
      results.get(change) ?? { status: "notStarted", change }
    ),
    signal?.aborted ?? false,
  );
}

function isConnectorChange(change: Change): change is ConnectorChange {
  return !isSourceChange(change);
}

function isSourceChange(change: Change): change is SourceChange {
  return "source" in change;
}
