import { type Api, ApiError } from "../../http/mod.ts";
import {
  invalidArgument,
  requireArray,
  requireObject,
} from "../../model/internal.ts";
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
 * Makes the changes of a plan. It needs the config token.
 *
 * First it hides connectors and changes their periods, in batches. Then it
 * changes sources, with one request for each source. Last, it shows connectors.
 * If a change of a source fails, its connector is not shown.
 *
 * Right before it writes, it reads again. If a setting already has the new
 * value, it sends nothing. If a setting changed since the plan was made, it
 * refuses the change. After a failure, it goes on with the other changes. Only
 * after a 401, it stops, as the API refuses the token. If the effect of a
 * request is uncertain, it reads again. If that fails too, the result is
 * `unknown`. You can run it again, with the same plan or, better, with a new
 * one.
 *
 * A source is disabled from now on, in UTC. The time zone of the API is not
 * documented.
 *
 * An abort does not reject. Requests in flight end, nothing else is sent, and
 * the outcome says what was done and what was not.
 *
 * @param api Where the API is and how to call it
 * @param plan The plan, of `planFleet()`
 * @param options Concurrency, progress and signal
 * @returns The result of each change
 * @throws {UsageError} If an argument is invalid; nothing was changed
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
  requireArray(ACTION, "plan.changes", changes);
  changes.forEach((change, index) =>
    requireObject(ACTION, `plan.changes[${index}]`, change, "a change")
  );
  const results = new Map<Change, ChangeResult>();
  let unauthorized = false;
  let mayHaveWritten = false;
  async function makeCall<T>(call: ApiCall<T>): Promise<CallResult<T>> {
    if (unauthorized) return { kind: "notSent" };
    const result = await callUninterrupted(api, signal, call);
    if (result.kind !== "failed") return result;
    const { error } = result;
    // After a write, the outcome must report it.
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
 * Settles the changes that would show connectors with a failed change of a
 * source. The others remain.
 *
 * @param context The context
 * @param shows The changes that show connectors
 * @param results The results of the changes before them
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
