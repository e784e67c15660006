import type { DesiredState } from "../desired/desired_state.ts";
import { type FleetConnector, orderFleet } from "../fleet_connector.ts";
import type { FleetReading } from "../read_fleet.ts";
import {
  criteriaMet,
  type Entry,
  readNamed,
  readSelections,
  type Requirement,
} from "./entry.ts";
import type { Plan } from "./plan.ts";
import { planConnector, type Planning } from "./plan_connector.ts";

/**
 * Does the same as `planFleet()`, for a desired state that was checked before.
 *
 * @param current The current connectors
 * @param desired The desired state, from `readDesiredState()`
 * @throws {UsageError} If a connector was not expanded
 */
export function planCheckedState(
  current: FleetReading | readonly FleetConnector[],
  desired: DesiredState,
): Plan {
  const isReading = "connectors" in current;
  const named = readNamed(desired);
  const selections = readSelections(desired);
  const planning: Planning = {
    changes: [],
    unresolved: [],
    matched: new Set(),
  };
  const read = new Set<string>();
  for (
    const connector of orderFleet(isReading ? current.connectors : current)
  ) {
    const uuid = connector.uuid.toLowerCase();
    read.add(uuid);
    const entries = selectionsOf(connector, selections);
    for (const entry of entries) planning.matched.add(entry);
    const own = named.get(uuid);
    if (own !== undefined) entries.push(own);
    if (entries.length > 0) planConnector(connector, entries, planning);
  }
  for (const { uuid } of desired.connectors ?? []) {
    const entry = named.get(uuid.toLowerCase());
    if (entry === undefined || read.has(uuid.toLowerCase())) continue;
    const path = entry.pathOf();
    planning.unresolved.push({ kind: "unknownConnector", path, uuid });
  }
  const isWhole = !isReading || current.isWhole;
  for (const entry of selections) noteUnmatched(entry, isWhole, planning);
  const { changes, unresolved } = planning;
  return { changes, unresolved };
}

function selectionsOf(
  connector: FleetConnector,
  selections: readonly Entry[],
): Entry[] {
  if (selections.length === 0) return [];
  const met = criteriaMet(connector);
  return selections.filter(({ criteria }) =>
    criteria?.every((one) => met.has(one))
  );
}

/**
 * Notes the parts of a selection without a connector, and those that may match
 * more.
 */
function noteUnmatched(
  entry: Entry,
  isWhole: boolean,
  { matched, unresolved }: Planning,
): void {
  const isUnmatched = (one: Requirement<unknown>) => !matched.has(one);
  if (!isWhole) {
    unresolved.push({ kind: "incompleteList", path: entry.pathOf() });
  } else if (isUnmatched(entry)) {
    unresolved.push({ kind: "emptySelection", path: entry.pathOf() });
  } else {
    for (const { pathOf, desired } of entry.sources.filter(isUnmatched)) {
      unresolved.push({
        kind: "unknownSource",
        path: pathOf(),
        uuid: null,
        source: desired.name,
      });
    }
  }
}
