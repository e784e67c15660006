import {
  type Connector,
  type ConnectorUpdate,
  DecodeError,
} from "../../model/mod.ts";
import {
  getConnector,
  listConnectors,
  updateConnectors,
} from "../../routes/mod.ts";
import { forEachAtATime } from "../concurrency.ts";
import type { ConnectorChange, SettingValue } from "../plan/change.ts";
import { uuidOf } from "../read_fleet.ts";
import { type Run, selectChanges, type Send, type Sighting } from "./run.ts";
import { write } from "./write.ts";

// Up to so many connectors are read one by one: a list has some megabytes.
const FEW = 3;

// So many changes are sent at once: enough to need few requests, and not so
// many that nothing is to be seen for long.
const BATCH = 100;

/** Makes changes of connectors, in batches. */
export async function applyConnectorChanges(
  run: Run,
  changes: readonly ConnectorChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const look = (changes: readonly ConnectorChange[]) =>
    lookAtConnectors(run, changes);
  const toSend = await selectChanges(run, changes, look);
  for (let start = 0; start < toSend.length; start += BATCH) {
    await write(run, toSend.slice(start, start + BATCH), sendBatch, look);
  }
}

const sendBatch: Send<ConnectorChange> = async (changes, api, options) => {
  const updates = new Map<string, ConnectorUpdate>();
  for (const { uuid, setting, after } of changes) {
    updates.set(uuid, { ...updates.get(uuid), [setting]: after });
  }
  const { connectors } = await updateConnectors(
    api,
    Object.fromEntries(updates),
    options,
  );
  const byUuid = mapByUuid(connectors);
  return (change) => {
    const connector = byUuid.get(change.uuid.toLowerCase());
    return connector && valueOf(connector, change);
  };
};

/** What a connector has for the setting of a change. */
function valueOf(
  connector: Connector,
  { setting }: ConnectorChange,
): SettingValue {
  switch (setting) {
    case "hidden":
      return connector.hidden === true;
    case "sync_frequency":
      return connector.sync_frequency;
    case "sync_periodicity":
      return connector.sync_periodicity;
  }
}

function mapByUuid(connectors: readonly Connector[]): Map<string, Connector> {
  return new Map(connectors.map((one) => [one.uuid.toLowerCase(), one]));
}

/**
 * Looks at the connectors of some changes: one by one where they are few, and
 * otherwise in a list. A connector that is not in the list is hidden; what else
 * is to be known of it takes a request for each.
 */
async function lookAtConnectors(
  run: Run,
  changes: readonly ConnectorChange[],
): Promise<(change: ConnectorChange) => Sighting> {
  const found = new Map<string, Connector>();
  const errors = new Map<string, unknown>();
  // The spelling of the plan is what is sent.
  const single = new Map(changes.map(({ uuid }) => [uuid.toLowerCase(), uuid]));
  let isHiddenIfAbsent = false;
  if (single.size > FEW) {
    const reply = await run.ask((api, options) =>
      listConnectors(api, {}, options)
    );
    if (reply.kind === "unsent") return () => reply;
    if (reply.kind === "error") {
      const { error } = reply;
      return () => ({ kind: "unreadable", error });
    }
    const { connectors, rejected, total } = reply.value;
    for (const [uuid, connector] of mapByUuid(connectors)) {
      found.set(uuid, connector);
    }
    for (const { value, issues } of rejected) {
      const uuid = uuidOf(value)?.toLowerCase();
      if (uuid !== undefined) errors.set(uuid, new DecodeError(issues));
    }
    // Where a row is not known, or the list not whole, absence tells nothing.
    isHiddenIfAbsent = rejected.every(({ value }) => uuidOf(value) !== null) &&
      (total ?? 0) <= connectors.length + rejected.length;
    const isEnough = new Set([...found.keys(), ...errors.keys()]);
    if (isHiddenIfAbsent) {
      const others = changes.filter(({ setting }) => setting !== "hidden");
      const needed = new Set(others.map(({ uuid }) => uuid.toLowerCase()));
      for (const uuid of single.keys()) {
        if (!needed.has(uuid)) isEnough.add(uuid);
      }
    }
    for (const uuid of isEnough) single.delete(uuid);
  }
  await forEachAtATime(run.concurrency, [...single], async ([key, uuid]) => {
    const reply = await run.ask((api, options) =>
      getConnector(api, uuid, {}, options)
    );
    if (reply.kind === "answer") found.set(key, reply.value);
    if (reply.kind === "error") errors.set(key, reply.error);
  });
  return (change) => {
    const key = change.uuid.toLowerCase();
    const connector = found.get(key);
    if (connector) return { kind: "value", value: valueOf(connector, change) };
    if (errors.has(key)) return { kind: "unreadable", error: errors.get(key) };
    return single.has(key)
      ? { kind: "unsent" }
      : { kind: "value", value: true };
  };
}
