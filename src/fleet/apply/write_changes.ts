import { type Api, ApiError, type CallOptions } from "../../http/mod.ts";
import type { Change, SettingValue } from "../plan/change.ts";
import type { ApplyContext } from "./apply_context.ts";
import type { CurrentValue, CurrentValueOf } from "./current_value.ts";
import type { ChangeResult } from "./outcome.ts";

/** Writes changes of one kind. */
export interface ChangeWriter<C extends Change> {
  /**
   * Sends changes in one request. It returns a function that reads the new
   * value of a setting from the answer; `undefined` if the answer does not have
   * it.
   */
  send(
    changes: readonly C[],
    api: Api,
    options: CallOptions,
  ): Promise<(change: C) => SettingValue | undefined>;
  /** Reads the settings after a request with an uncertain effect. */
  readBack(changes: readonly C[]): Promise<CurrentValueOf<C>>;
}

/**
 * Writes changes in one request, and settles each. If the API refuses them,
 * they are sent in halves, so that one bad change does not stop the others. If
 * the effect is uncertain, it reads back.
 *
 * @param context The context
 * @param changes The changes
 * @param writer The writer
 */
export async function writeChanges<C extends Change>(
  context: ApplyContext,
  changes: readonly C[],
  writer: ChangeWriter<C>,
): Promise<void> {
  const result = await context.write((api, options) =>
    writer.send(changes, api, options)
  );
  if (result.kind === "notSent") return;
  if (result.kind === "answered") {
    for (const change of changes) {
      context.settle(resultOfAnswer(change, result.value(change)));
    }
    return;
  }
  const { error, changedNothing } = result;
  if (!changedNothing) {
    const currentValueOf = await writer.readBack(changes);
    for (const change of changes) {
      context.settle(resultOfReading(change, currentValueOf(change), error));
    }
  } else if (changes.length > 1 && isAboutOneChange(error)) {
    const middle = Math.ceil(changes.length / 2);
    await writeChanges(context, changes.slice(0, middle), writer);
    await writeChanges(context, changes.slice(middle), writer);
  } else {
    for (const change of changes) {
      context.settle({ status: "failed", change, error });
    }
  }
}

/**
 * Says whether a refusal may be about one change of several. Other refusals are
 * about the token, the route or the number of requests.
 */
function isAboutOneChange(error: unknown): boolean {
  return error instanceof ApiError && ![401, 405, 429].includes(error.status);
}

/** The result of a change that the API accepted. */
function resultOfAnswer(
  change: Change,
  found: SettingValue | undefined,
): ChangeResult {
  return found === undefined || found === change.after
    ? { status: "done", change }
    : { status: "unconfirmed", change, found };
}

/**
 * The result of a change that may have been made, by the value read after it.
 */
function resultOfReading(
  change: Change,
  current: CurrentValue,
  error: unknown,
): ChangeResult {
  if (current.kind !== "value" || isUntold(change, current.value)) {
    return { status: "unknown", change, error };
  }
  return current.value === change.after
    ? { status: "done", change }
    : { status: "failed", change, error };
}

/** Says whether the API does not show the value of a setting. */
function isUntold({ setting }: Change, value: SettingValue): boolean {
  return value === null &&
    (setting === "sync_frequency" || setting === "sync_periodicity");
}
