import { type Connector, DecodeError } from "../../model/mod.ts";
import { listConnectors } from "../../routes/mod.ts";
import { forEachAtATime } from "../concurrency.ts";
import type { ConnectorChange, SettingValue } from "../plan/change.ts";
import { readConnector } from "../read_connector.ts";
import { uuidOf } from "../read_fleet.ts";
import type { ApplyContext } from "./apply_context.ts";
import type { CurrentValue, CurrentValueOf } from "./current_value.ts";

// Up to this number, connectors are read one by one, as a list has some
// megabytes.
const FEW = 3;

/**
 * Reads the connectors of some changes: one by one if they are few, else in a
 * list.
 *
 * Lists do not have hidden connectors, so absence from a list proves nothing. A
 * connector that is not in the list is also read alone, unless absence is
 * enough.
 *
 * @param context The context
 * @param changes The changes
 * @param isAbsenceEnough Says whether absence from a complete list is enough
 * for a change
 */
export async function readConnectors(
  context: ApplyContext,
  changes: readonly ConnectorChange[],
  isAbsenceEnough: (change: ConnectorChange) => boolean,
): Promise<CurrentValueOf<ConnectorChange>> {
  const read = new Map<string, ConnectorReading>();
  // The request has the spelling of the plan.
  const uuids = new Map(changes.map(({ uuid }) => [uuid.toLowerCase(), uuid]));
  const absent = new Set<string>();
  if (uuids.size > FEW) {
    const result = await context.read((api, options) =>
      listConnectors(api, {}, options)
    );
    if (result.kind === "notSent") return () => result;
    if (result.kind === "failed") {
      const { error } = result;
      return () => ({ kind: "unreadable", error });
    }
    const { connectors, rejected, isWhole } = result.value;
    for (const connector of connectors) {
      read.set(connector.uuid.toLowerCase(), { kind: "connector", connector });
    }
    let isConclusive = isWhole === true;
    for (const { value, issues } of rejected) {
      const uuid = uuidOf(value);
      // This row may belong to any connector.
      if (uuid === null) isConclusive = false;
      else {
        const error = new DecodeError(issues);
        read.set(uuid.toLowerCase(), { kind: "unreadable", error });
      }
    }
    if (isConclusive) {
      for (const key of uuids.keys()) {
        if (!read.has(key)) absent.add(key);
      }
      for (const change of changes) {
        if (!isAbsenceEnough(change)) absent.delete(change.uuid.toLowerCase());
      }
    }
  }
  const others = [...uuids].filter(([key]) =>
    !read.has(key) && !absent.has(key)
  );
  await forEachAtATime(context.concurrency, others, async ([key, uuid]) => {
    const result = await context.read((api, options) =>
      readConnector(api, uuid, {}, options)
    );
    if (result.kind === "answered") {
      read.set(key, { kind: "connector", connector: result.value });
    } else if (result.kind === "failed") {
      read.set(key, { kind: "unreadable", error: result.error });
    }
  });
  return (change) => {
    const key = change.uuid.toLowerCase();
    if (absent.has(key)) return { kind: "notListed" };
    return currentValueIn(read.get(key), change);
  };
}

/** The result of reading a connector. */
type ConnectorReading =
  | { kind: "connector"; connector: Connector }
  | { kind: "unreadable"; error: unknown };

function currentValueIn(
  reading: ConnectorReading | undefined,
  change: ConnectorChange,
): CurrentValue {
  if (reading === undefined) return { kind: "notSent" };
  if (reading.kind === "unreadable") return reading;
  return { kind: "value", value: settingOf(reading.connector, change) };
}

/** Reads the setting of a change from a connector. */
export function settingOf(
  connector: Connector,
  { setting }: ConnectorChange,
): SettingValue {
  return setting === "hidden" ? connector.hidden === true : connector[setting];
}
