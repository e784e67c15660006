import { type Api, ApiError } from "../../http/mod.ts";
import { invalidArgument, requireObject } from "../../model/internal.ts";
import { UsageError } from "../../model/mod.ts";
import { CONCURRENCY, requireConcurrency } from "../concurrency.ts";
import {
  type Change,
  type ConnectorChange,
  isShowing,
  isSourceChange,
} from "../plan/change.ts";
import type { Plan } from "../plan/plan.ts";
import type { ApplyContext } from "./apply_context.ts";
import {
  type ApiCall,
  type CallResult,
  callUninterrupted,
} from "./call_uninterrupted.ts";
import { applyConnectorChanges } from "./connector_changes.ts";
import {
  type ApplyOptions,
  type ChangeResult,
  countResults,
  type Outcome,
} from "./outcome.ts";
import { applySourceChanges } from "./source_changes.ts";

const ACTION = "apply the plan";

/**
 * Makes the changes of a plan. Needs the config token.
 *
 * First come those that hide connectors or change their periods, in batches;
 * then those of sources, one request for each source; and last those that show
 * connectors. A connector is not shown while a change of one of its sources was
 * not made.
 *
 * Right before it writes, it reads again. It leaves alone what is as it should
 * be already. It refuses what is no longer as it was when the plan was made. A
 * failure does not keep the other changes from being made, unless it is a 401:
 * nothing else is sent with a token that the API refuses. Where it is uncertain
 * what a request did, it reads again; where that fails as well, it says so. It
 * can be run again, with the same plan or, better, with a new one.
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
  plan: Plan,
  options: ApplyOptions = {},
): Promise<Outcome> {
  const { concurrency = CONCURRENCY, onProgress, signal, now = Date.now } =
    options;
  requireConcurrency(ACTION, concurrency);
  requireObject(ACTION, "api", api, 'such as { domain: "acme" }');
  requireObject(ACTION, "plan", plan, "a plan, as planFleet() makes");
  const { changes } = plan;
  if (!Array.isArray(changes)) {
    throw invalidArgument(ACTION, "plan.changes", "a list", changes);
  }
  const results = new Map<Change, ChangeResult>();
  let unauthorized = false;
  let mayHaveWritten = false;
  async function makeCall<T>(call: ApiCall<T>): Promise<CallResult<T>> {
    if (unauthorized) return { kind: "notSent" };
    const result = await callUninterrupted(api, signal, call);
    if (result.kind !== "failed") return result;
    const { error } = result;
    // Once something was written, the outcome must tell of it.
    if (error instanceof UsageError && !mayHaveWritten) throw error;
    unauthorized ||= error instanceof ApiError && error.status === 401;
    return result;
  }
  const context: ApplyContext = {
    concurrency,
    disabledSince: writeDateTime(now()),
    read: makeCall,
    async write(call) {
      const result = await makeCall(call);
      mayHaveWritten ||= result.kind === "answered" ||
        result.kind === "failed" && !result.changedNothing;
      return result;
    },
    settle(result) {
      results.set(result.change, result);
      onProgress?.({ result, settled: results.size, total: changes.length });
    },
  };
  const ofConnectors = changes.filter(isConnectorChange);
  const shows = ofConnectors.filter(isShowing);
  await applyConnectorChanges(
    context,
    ofConnectors.filter((change) => !isShowing(change)),
  );
  await applySourceChanges(context, changes.filter(isSourceChange));
  const unblocked = blockShows(context, shows, [...results.values()]);
  await applyConnectorChanges(context, unblocked);
  const all = changes.map((change): ChangeResult =>
    results.get(change) ?? { status: "notStarted", change }
  );
  return {
    results: all,
    counts: countResults(all),
    aborted: signal?.aborted ?? false,
    unauthorized,
  };
}

function isConnectorChange(change: Change): change is ConnectorChange {
  return !isSourceChange(change);
}

/** Writes a time as the API writes a date and time, in UTC. */
function writeDateTime(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    throw invalidArgument(
      ACTION,
      "now",
      "a function that gives a time in milliseconds",
      time,
    );
  }
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/**
 * Settles the changes that would show connectors whose sources are not as
 * planned, and leaves the others.
 *
 * @param context What the steps of applying share
 * @param shows The changes that show connectors
 * @param results What came of the changes before them
 */
function blockShows(
  context: ApplyContext,
  shows: readonly ConnectorChange[],
  results: readonly ChangeResult[],
): ConnectorChange[] {
  const sourcesOf = new Map<string, Set<string>>();
  for (const { status, change } of results) {
    if (status === "done" || status === "already") continue;
    if (!isSourceChange(change)) continue;
    const uuid = change.uuid.toLowerCase();
    const sources = sourcesOf.get(uuid) ?? new Set();
    sourcesOf.set(uuid, sources.add(change.source));
  }
  const unblocked: ConnectorChange[] = [];
  for (const change of shows) {
    const sources = sourcesOf.get(change.uuid.toLowerCase());
    if (sources === undefined) unblocked.push(change);
    else context.settle({ status: "blocked", change, sources: [...sources] });
  }
  return unblocked;
}
