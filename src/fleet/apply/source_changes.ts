import {
  type ConnectorSource,
  type ConnectorSourceUpdate,
  DecodeError,
} from "../../model/mod.ts";
import {
  getConnectorSource,
  listConnectorSources,
  updateConnectorSource,
} from "../../routes/mod.ts";
import { forEachAtATime } from "../concurrency.ts";
import type { SettingValue, SourceChange } from "../plan/change.ts";
import { type Run, selectChanges, type Sighting } from "./run.ts";
import { write } from "./write.ts";

/** Makes changes of sources, one connector after the other. */
export async function applySourceChanges(
  run: Run,
  changes: readonly SourceChange[],
): Promise<void> {
  const byConnector = groupBy(changes, ({ uuid }) => uuid);
  await forEachAtATime(run.concurrency, byConnector, async (changes) => {
    const sources = new Map<SourceChange, ConnectorSource>();
    const toSend = await selectChanges(
      run,
      changes,
      (changes) => lookAtSources(run, changes, sources),
    );
    for (const ofOne of groupBy(toSend, ({ source }) => source)) {
      const [source] = ofOne.flatMap((change) => sources.get(change) ?? []);
      if (source !== undefined) await writeSource(run, source, ofOne);
    }
  });
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

/** Looks at the sources of a connector, and notes which one each change is of. */
async function lookAtSources(
  run: Run,
  changes: readonly SourceChange[],
  found: Map<SourceChange, ConnectorSource>,
): Promise<(change: SourceChange) => Sighting> {
  const uuid = changes[0]?.uuid ?? "";
  const reply = await run.ask((api, options) =>
    listConnectorSources(api, uuid, {}, options)
  );
  if (reply.kind === "unsent") return () => reply;
  if (reply.kind === "error") {
    const { error } = reply;
    return () => ({ kind: "unreadable", error });
  }
  const { sources, rejected } = reply.value;
  const issues = rejected.flatMap(({ issues }) => issues);
  return (change) => {
    const [source, ...others] = sources
      .filter(({ name }) => name === change.source);
    // Of two, nobody can say which one was meant.
    if (source !== undefined && others.length === 0) {
      found.set(change, source);
      return { kind: "value", value: valueOf(source, change) };
    }
    return issues.length > 0
      ? { kind: "unreadable", error: new DecodeError(issues) }
      : { kind: "value", value: undefined };
  };
}

async function writeSource(
  run: Run,
  { id }: ConnectorSource,
  changes: readonly SourceChange[],
): Promise<void> {
  const uuid = changes[0]?.uuid ?? "";
  await write(
    run,
    changes,
    async (changes, api, options) => {
      const update: ConnectorSourceUpdate = {};
      for (const { setting, after } of changes) {
        if (setting === "auth_mechanism") update.auth_mechanism = after;
        else update.disabled = after ? run.disabledSince : null;
      }
      const source = await updateConnectorSource(
        api,
        uuid,
        id,
        update,
        options,
      );
      return (change) => valueOf(source, change);
    },
    async () => {
      const reply = await run.ask((api, options) =>
        getConnectorSource(api, uuid, id, options)
      );
      return (change) => {
        switch (reply.kind) {
          case "unsent":
            return reply;
          case "error":
            return { kind: "unreadable", error: reply.error };
          case "answer":
            return { kind: "value", value: valueOf(reply.value, change) };
        }
      };
    },
  );
}

/** What a source has for the setting of a change. */
function valueOf(
  source: ConnectorSource,
  { setting }: SourceChange,
): SettingValue {
  return setting === "disabled"
    ? source.disabled !== null
    : source.auth_mechanism;
}
