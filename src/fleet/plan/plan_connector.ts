import type { ConnectorSource } from "../../model/mod.ts";
import type { DesiredSource } from "../desired/desired_state.ts";
import { compareText, type FleetConnector } from "../fleet_connector.ts";
import { groupBy } from "../group_by.ts";
import type { ChangeBase } from "./change.ts";
import { decide, type Decision } from "./decide.ts";
import type { Entry, Requirement } from "./entry.ts";
import type { Plan } from "./plan.ts";

/** A plan that is being made. */
export interface Planning extends Plan {
  /** The selections, and their sources, that match a connector. */
  matched: Set<Requirement<unknown>>;
}

/**
 * Plans the changes of a connector and of its sources.
 *
 * @param connector The current connector
 * @param entries The entries of the desired state for it
 * @param planning The plan to add the changes to
 */
export function planConnector(
  connector: FleetConnector,
  entries: readonly Entry[],
  planning: Planning,
): void {
  const { uuid, name } = connector;
  const about = { uuid, name };
  planHidden(connector, about, entries, planning);
  for (const setting of ["sync_frequency", "sync_periodicity"] as const) {
    const before = connector[setting];
    const decision = decide(
      entries,
      { uuid, setting },
      (desired) => desired[setting],
    );
    const after = valueOf(decision, planning);
    if (after !== undefined && after !== before) {
      planning.changes.push({ setting, ...about, before, after });
    }
  }
  const bySource = groupBy(
    entries.flatMap(({ sources }) => sources),
    ({ desired }) => desired.name,
  );
  for (
    const [source, requirements] of [...bySource].sort(([a], [b]) =>
      compareText(a, b)
    )
  ) {
    planSource(connector, source, requirements, planning);
  }
}

function planHidden(
  { hidden }: FleetConnector,
  about: ChangeBase,
  entries: readonly Entry[],
  planning: Planning,
): void {
  const setting = "hidden";
  const before = hidden === true;
  const decision = decide(
    entries,
    { uuid: about.uuid, setting },
    (desired) => desired.hidden,
  );
  const after = valueOf(decision, planning);
  if (after !== undefined && after !== before) {
    planning.changes.push({ setting, ...about, before, after });
  }
}

function planSource(
  { uuid, name, sources }: FleetConnector,
  source: string,
  requirements: readonly Requirement<DesiredSource>[],
  planning: Planning,
): void {
  const { unresolved, matched } = planning;
  const [found, ...others] = sources.filter((one) => one.name === source);
  if (found === undefined) {
    for (const { pathOf, criteria } of requirements) {
      // A connector of a selection may lack the source.
      if (criteria !== undefined) continue;
      unresolved.push({ kind: "unknownSource", path: pathOf(), uuid, source });
    }
    return;
  }
  for (const requirement of requirements) matched.add(requirement);
  if (others.length > 0) {
    const path = requirements[0]?.pathOf() ?? "";
    unresolved.push({ kind: "ambiguousSource", path, uuid, source });
    return;
  }
  const about = { uuid, name, source };
  planMechanism(found, about, requirements, planning);
  planDisabled(found, about, requirements, planning);
}

/** The source of a change. */
interface AboutSource extends ChangeBase {
  source: string;
}

function planMechanism(
  { auth_mechanism: before, available_auth_mechanisms }: ConnectorSource,
  about: AboutSource,
  requirements: readonly Requirement<DesiredSource>[],
  planning: Planning,
): void {
  const setting = "auth_mechanism";
  const decision = decide(
    requirements,
    { uuid: about.uuid, setting },
    (desired) => desired.auth_mechanism,
  );
  const after = valueOf(decision, planning);
  if (after === undefined || after === before) return;
  const available = available_auth_mechanisms.map(String);
  // If the list is empty, the API does not say.
  if (available.length === 0 || available.includes(after)) {
    planning.changes.push({ setting, ...about, before, after });
    return;
  }
  planning.unresolved.push({
    kind: "unavailableMechanism",
    path: decision.kind === "value" ? decision.path : "",
    uuid: about.uuid,
    source: about.source,
    mechanism: after,
    available,
  });
}

function planDisabled(
  { disabled }: ConnectorSource,
  about: AboutSource,
  requirements: readonly Requirement<DesiredSource>[],
  planning: Planning,
): void {
  const setting = "disabled";
  const before = disabled !== null;
  const decision = decide(
    requirements,
    { uuid: about.uuid, setting },
    (desired) => desired.disabled,
  );
  const after = valueOf(decision, planning);
  if (after !== undefined && after !== before) {
    planning.changes.push({ setting, ...about, before, after });
  }
}

/** The decided value. A contradiction is noted, and has no value. */
function valueOf<T>(decision: Decision<T>, planning: Planning): T | undefined {
  switch (decision.kind) {
    case "nothing":
      return undefined;
    case "value":
      return decision.value;
    case "contradiction":
      planning.unresolved.push(decision.contradiction);
      return undefined;
  }
}
