import { type ConnectorSource, UsageError } from "../../model/mod.ts";
import type { DesiredSource, DesiredState } from "../desired/desired_state.ts";
import { readDesiredState } from "../desired/read_desired_state.ts";
import { type FleetConnector, orderFleet } from "../fleet_connector.ts";
import type { Change, SettingValue } from "./change.ts";
import {
  criteriaMet,
  type Entry,
  isNarrower,
  readNamed,
  readSelections,
  type Voice,
} from "./entry.ts";
import type { Plan, Unresolved } from "./plan.ts";

/**
 * Says what is to be done to bring the connectors of a domain to a desired
 * state. It sends nothing, and needs nothing but what it is given.
 *
 * The plan has what differs and nothing else: it is empty where all is as it
 * should be. A `hidden` of `null` is `false`, as the API documents it.
 *
 * A connector that is not among those given cannot be planned for, and the
 * lists of the API leave out hidden ones: read with `readFleet()`, and give it
 * the connectors of the desired state. A selection only selects from what was
 * read, so that a connector that is hidden is shown again by its UUID alone.
 *
 * @param current The connectors as they are, with `sources` and `countries`
 * expanded
 * @param desired What they are to be like
 * @returns The changes, and what nothing could be planned for
 * @throws {UsageError} If the desired state is not one, of which
 * `readDesiredState()` tells the same as data; or if a connector was not
 * expanded
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { planFleet, readFleet } from "@connectors/powens/fleet";
 *
 * const api = { domain: "acme-sandbox" };
 * const desired = {
 *   connectors: [{ uuid: "338178e6-3d01-564f-9a7b-52ca442459bf", hidden: true }],
 * };
 * const { connectors } = await readFleet(api, desired.connectors);
 *
 * assertEquals(planFleet(connectors, desired).changes, [{
 *   setting: "hidden",
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   before: false,
 *   after: true,
 * }]);
 * ```
 */
export function planFleet(
  current: readonly FleetConnector[],
  desired: DesiredState,
): Plan {
  const result = readDesiredState(desired);
  if (!result.ok) {
    const lines = result.issues.map(({ path, message }) =>
      `\n  ${path || "it"} ${message}`
    );
    throw new UsageError(
      `Cannot plan as the desired state has mistakes:${lines.join("")}`,
    );
  }
  const named = readNamed(desired);
  const selections = readSelections(desired);
  const findings: Findings = {
    changes: [],
    unresolved: [],
    heard: new Set(),
  };
  const { changes, unresolved, heard } = findings;
  const planned = new Set<string>();
  for (const connector of orderFleet(current)) {
    const uuid = connector.uuid.toLowerCase();
    planned.add(uuid);
    const entries = selections.length > 0 ? select(selections, connector) : [];
    for (const entry of entries) heard.add(entry);
    const own = named.get(uuid);
    if (own !== undefined) entries.push(own);
    if (entries.length > 0) planConnector(connector, entries, findings);
  }
  for (const { uuid } of desired.connectors ?? []) {
    const entry = named.get(uuid.toLowerCase());
    if (entry === undefined || planned.has(uuid.toLowerCase())) continue;
    unresolved.push({ kind: "unknownConnector", path: entry.where(), uuid });
  }
  for (const entry of selections) {
    if (!heard.has(entry)) {
      unresolved.push({ kind: "emptySelection", path: entry.where() });
      continue;
    }
    for (const voice of entry.sources) {
      if (heard.has(voice)) continue;
      unresolved.push({
        kind: "unknownSource",
        path: voice.where(),
        uuid: null,
        source: voice.wanted.name,
      });
    }
  }
  return { changes, unresolved };
}

/** What planning leads to. */
interface Findings extends Plan {
  /** The selections, and sources in them, that there is a connector for. */
  heard: Set<Voice<unknown>>;
}

function select(
  selections: readonly Entry[],
  connector: FleetConnector,
): Entry[] {
  const met = criteriaMet(connector);
  return selections.filter(({ criteria }) =>
    criteria?.every((one) => met.has(one))
  );
}

function planConnector(
  connector: FleetConnector,
  entries: readonly Entry[],
  findings: Findings,
): void {
  const { changes, unresolved } = findings;
  const { uuid, name } = connector;
  const before = connector.hidden === true;
  const after = decide(
    entries,
    (wanted) => wanted.hidden,
    uuid,
    "hidden",
    unresolved,
  );
  if (after !== undefined && after !== before) {
    changes.push({ setting: "hidden", uuid, name, before, after });
  }
  for (const setting of ["sync_frequency", "sync_periodicity"] as const) {
    const before = connector[setting];
    const after = decide(
      entries,
      (wanted) => wanted[setting],
      uuid,
      setting,
      unresolved,
    );
    if (after !== undefined && after !== before) {
      changes.push({ setting, uuid, name, before, after });
    }
  }
  const voices = entries.flatMap(({ sources }) => sources);
  const sources = new Set<string>(voices.map(({ wanted }) => wanted.name));
  for (const source of [...sources].sort()) {
    const ofOne = voices.filter(({ wanted }) => wanted.name === source);
    planSource(connector, source, ofOne, findings);
  }
}

function planSource(
  { uuid, name, sources }: FleetConnector,
  source: string,
  voices: readonly Voice<DesiredSource>[],
  { changes, unresolved, heard }: Findings,
): void {
  const [found, ...others] = sources.filter((one) => one.name === source);
  if (found === undefined) {
    for (const { where, criteria } of voices) {
      // Not every connector of a selection must have the source.
      if (criteria !== undefined) continue;
      unresolved.push({ kind: "unknownSource", path: where(), uuid, source });
    }
    return;
  }
  for (const voice of voices) if (voice.criteria) heard.add(voice);
  if (others.length > 0) {
    const path = voices[0]?.where() ?? "";
    unresolved.push({ kind: "ambiguousSource", path, uuid, source });
    return;
  }
  planMechanism(found, voices, { uuid, name, source }, changes, unresolved);
  const before = found.disabled !== null;
  const after = decide(
    voices,
    (wanted) => wanted.disabled,
    uuid,
    "disabled",
    unresolved,
  );
  if (after !== undefined && after !== before) {
    changes.push({ setting: "disabled", uuid, name, source, before, after });
  }
}

function planMechanism(
  { auth_mechanism: before, available_auth_mechanisms }: ConnectorSource,
  voices: readonly Voice<DesiredSource>[],
  { uuid, name, source }: { uuid: string; name: string; source: string },
  changes: Change[],
  unresolved: Unresolved[],
): void {
  const after = decide(
    voices,
    (wanted) => wanted.auth_mechanism,
    uuid,
    "auth_mechanism",
    unresolved,
  );
  if (after === undefined || after === before) return;
  const available = available_auth_mechanisms.map(String);
  // Where there are none, the API does not tell.
  if (available.length === 0 || available.includes(after)) {
    changes.push({
      setting: "auth_mechanism",
      uuid,
      name,
      source,
      before,
      after,
    });
    return;
  }
  const path = voices.find(({ wanted }) => wanted.auth_mechanism === after)
    ?.where() ?? "";
  unresolved.push({
    kind: "unavailableMechanism",
    path,
    uuid,
    source,
    mechanism: after,
    available,
  });
}

/**
 * What is wanted of a setting: what the narrowest entries say that say
 * anything, if they agree.
 */
function decide<W, T extends SettingValue>(
  voices: readonly Voice<W>[],
  pick: (wanted: W) => T | undefined,
  uuid: string,
  setting: Change["setting"],
  unresolved: Unresolved[],
): T | undefined {
  const [only] = voices;
  if (only !== undefined && voices.length === 1) return pick(only.wanted);
  const said = voices.flatMap(({ where, criteria, wanted }) => {
    const value = pick(wanted);
    return value === undefined ? [] : [{ where, criteria, value }];
  });
  const standing = said.filter((one) =>
    !said.some((other) => isNarrower(other, one))
  );
  const [first, ...others] = standing;
  if (first === undefined) return undefined;
  if (others.every(({ value }) => value === first.value)) return first.value;
  unresolved.push({
    kind: "contradiction",
    path: first.where(),
    uuid,
    setting,
    wishes: standing.map(({ where, value }) => ({ path: where(), value })),
  });
  return undefined;
}
