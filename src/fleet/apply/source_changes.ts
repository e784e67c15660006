import {
  type ConnectorSource,
  type ConnectorSourceList,
  type ConnectorSourceUpdate,
  DecodeError,
} from "../../model/mod.ts";
import {
  getConnectorSource,
  listConnectorSources,
  updateConnectorSource,
} from "../../routes/mod.ts";
import { forEachAtATime } from "../concurrency.ts";
import { groupBy } from "../group_by.ts";
import type { SettingValue, SourceChange } from "../plan/change.ts";
import type { ApplyContext } from "./apply_context.ts";
import { selectChanges } from "./select_changes.ts";
import { writeChanges } from "./write_changes.ts";

/**
 * Makes changes of sources: several connectors at the same time, but only one
 * source of each.
 */
export async function applySourceChanges(
  context: ApplyContext,
  changes: readonly SourceChange[],
): Promise<void> {
  const byConnector = groupBy(changes, ({ uuid }) => uuid);
  await forEachAtATime(
    context.concurrency,
    [...byConnector],
    ([uuid, changes]) => applyToConnector(context, uuid, changes),
  );
}

async function applyToConnector(
  context: ApplyContext,
  uuid: string,
  changes: readonly SourceChange[],
): Promise<void> {
  const result = await context.read((api, options) =>
    listConnectorSources(api, uuid, {}, options)
  );
  if (result.kind === "notSent") return;
  if (result.kind === "failed") {
    const { error } = result;
    for (const change of changes) {
      context.settle({ status: "failed", change, error });
    }
    return;
  }
  for (const [name, ofSource] of groupBy(changes, ({ source }) => source)) {
    const found = findSource(result.value, name);
    const selected = selectChanges(
      context,
      ofSource,
      (change) =>
        found.kind === "source"
          ? { kind: "value", value: settingOf(found.source, change) }
          : found,
    );
    if (found.kind === "source" && selected.length > 0) {
      await writeSource(context, uuid, found.source.id, selected);
    }
  }
}

/** The result of finding a source in a list, told apart by `kind`. */
type FoundSource =
  | { kind: "source"; source: ConnectorSource }
  | { kind: "noSource" }
  | { kind: "unreadable"; error: DecodeError };

function findSource(
  { sources, rejected, total, isWhole }: ConnectorSourceList,
  name: string,
): FoundSource {
  const [source, ...others] = sources.filter((one) => one.name === name);
  // It is unknown which of the two was meant.
  if (source !== undefined && others.length === 0) {
    return { kind: "source", source };
  }
  const issues = rejected.flatMap(({ issues }) => issues);
  if (issues.length === 0 && isWhole !== true) {
    issues.push({
      path: "sources",
      expected: "every source",
      received: `${sources.length} of ${total ?? "an unknown number"}`,
    });
  }
  return issues.length > 0
    ? { kind: "unreadable", error: new DecodeError(issues) }
    : { kind: "noSource" };
}

async function writeSource(
  context: ApplyContext,
  uuid: string,
  id: number,
  changes: readonly SourceChange[],
): Promise<void> {
  await writeChanges<SourceChange>(context, changes, {
    async send(changes, api, options) {
      const update: ConnectorSourceUpdate = {};
      for (const { setting, after } of changes) {
        if (setting === "auth_mechanism") update.auth_mechanism = after;
        else update.disabled = after ? context.disabledSince : null;
      }
      const source = requireSource(
        id,
        await updateConnectorSource(api, uuid, id, update, options),
      );
      return (change) => settingOf(source, change);
    },
    async readBack() {
      const result = await context.read(async (api, options) =>
        requireSource(id, await getConnectorSource(api, uuid, id, options))
      );
      return (change) => {
        switch (result.kind) {
          case "notSent":
            return result;
          case "failed":
            return { kind: "unreadable", error: result.error };
          case "answered":
            return { kind: "value", value: settingOf(result.value, change) };
        }
      };
    },
  });
}

/** Refuses an answer about another source. */
function requireSource(id: number, source: ConnectorSource): ConnectorSource {
  if (source.id === id) return source;
  throw new DecodeError([
    { path: "id", expected: String(id), received: String(source.id) },
  ]);
}

/** Reads the setting of a change from a source. */
function settingOf(
  source: ConnectorSource,
  { setting }: SourceChange,
): SettingValue {
  return setting === "disabled"
    ? source.disabled !== null
    : source.auth_mechanism;
}
