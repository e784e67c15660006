import type { Api, CallOptions } from "../../http/mod.ts";
import { type ConnectorUpdate, DecodeError } from "../../model/mod.ts";
import { updateConnectors } from "../../routes/mod.ts";
import { groupBy } from "../group_by.ts";
import {
  type ConnectorChange,
  isShowing,
  type SettingValue,
} from "../plan/change.ts";
import type { ApplyContext } from "./apply_context.ts";
import { readConnectors, settingOf } from "./read_connectors.ts";
import { selectChanges } from "./select_changes.ts";
import { writeChanges } from "./write_changes.ts";

// The number of changes in one request. It is large enough for few requests,
// and small enough to show progress.
const BATCH = 125;

/**
 * Makes changes of connectors, in batches. Each is read before it is written.
 */
export async function applyConnectorChanges(
  context: ApplyContext,
  changes: readonly ConnectorChange[],
): Promise<void> {
  for (const batch of splitIntoBatches(changes)) {
    // Hidden connectors are not read, as each would need a request. The API
    // refuses to show one that does not exist.
    const currentValueOf = await readConnectors(context, batch, isShowing);
    const selected = selectChanges(context, batch, currentValueOf);
    if (selected.length === 0) continue;
    await writeChanges(context, selected, {
      send: sendBatch,
      readBack: (changes) => readConnectors(context, changes, () => false),
    });
  }
}

/** Splits changes into batches. All changes of a connector are in one batch. */
function splitIntoBatches(
  changes: readonly ConnectorChange[],
): ConnectorChange[][] {
  const batches: ConnectorChange[][] = [];
  let batch: ConnectorChange[] = [];
  for (const ofOne of groupBy(changes, ({ uuid }) => uuid).values()) {
    if (batch.length === 0 || batch.length + ofOne.length > BATCH) {
      batch = [];
      batches.push(batch);
    }
    batch.push(...ofOne);
  }
  return batches;
}

async function sendBatch(
  changes: readonly ConnectorChange[],
  api: Api,
  options: CallOptions,
): Promise<(change: ConnectorChange) => SettingValue | undefined> {
  const updates = new Map<string, ConnectorUpdate>();
  for (const { uuid, setting, after } of changes) {
    updates.set(uuid, { ...updates.get(uuid), [setting]: after });
  }
  const { connectors } = await updateConnectors(
    api,
    Object.fromEntries(updates),
    options,
  );
  const asked = new Set(changes.map(({ uuid }) => uuid.toLowerCase()));
  const answered = new Map(
    connectors.map((one) => [one.uuid.toLowerCase(), one]),
  );
  for (const [uuid, connector] of answered) {
    if (asked.has(uuid)) continue;
    throw new DecodeError([{
      path: "connectors",
      expected: "those that were changed",
      received: JSON.stringify(connector.uuid),
    }]);
  }
  return (change) => {
    const connector = answered.get(change.uuid.toLowerCase());
    return connector && settingOf(connector, change);
  };
}
