import { type ConnectorSource, UsageError } from "../../model/mod.ts";
import type {
  DesiredSettings,
  DesiredSource,
  DesiredState,
} from "../desired/desired_state.ts";
import { readDesiredState } from "../desired/read_desired_state.ts";
import {
  compareText,
  type FleetConnector,
  orderFleet,
  periodicityOf,
} from "../fleet_connector.ts";
import type { Change, SettingValue } from "./change.ts";
import {
  criteriaMet,
  type Entry,
  isNarrower,
  readNamed,
  readSelections,
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
  const changes: Change[] = [];
  const unresolved: Unresolved[] = [];
  const named = readNamed(desired);
  const selections = readSelections(desired);
  const selecting = new Set<Entry>();
  const foundSources = new Set<string>();
  const planned = new Set<string>();
  for (const connector of orderFleet(current)) {
    const uuid = connector.uuid.toLowerCase();
    planned.add(uuid);
    const own = named.get(uuid);
    const met = selections.length > 0 ? criteriaMet(connector) : undefined;
    const selected = selections.filter(({ criteria }) =>
      criteria?.every((one) => met?.has(one))
    );
    for (const entry of selected) selecting.add(entry);
    planConnector(
      connector,
      own ? [own, ...selected] : selected,
      { changes, unresolved, foundSources },
    );
  }
  for (const [lower, { path, uuid }] of named) {
    if (planned.has(lower)) continue;
    unresolved.push({ kind: "unknownConnector", path, uuid });
  }
  for (const entry of selections) {
    if (!selecting.has(entry)) {
      unresolved.push({ kind: "emptySelection", path: entry.path });
      continue;
    }
    for (const { path, wanted } of entry.sources) {
      if (foundSources.has(path)) continue;
      const { name: source } = wanted;
      unresolved.push({ kind: "unknownSource", path, uuid: null, source });
    }
  }
  return { changes, unresolved };
}

/** What planning leads to. */
interface Findings extends Plan {
  /** The paths of the sources of which some connector has one. */
  foundSources: Set<string>;
}

/** What an entry says of a connector or of a source. */
interface Voice<T> {
  path: string;
  criteria: readonly string[] | undefined;
  wanted: T;
}

function planConnector(
  connector: FleetConnector,
  entries: readonly Entry[],
  findings: Findings,
): void {
  if (entries.length === 0) return;
  const { changes, unresolved } = findings;
  const { uuid, name } = connector;
  const decide = <T extends SettingValue>(
    setting: Change["setting"],
    pick: (wanted: DesiredSettings) => T | undefined,
  ) => decideOn(entries, pick, { uuid, setting }, unresolved);

  const hidden = decide("hidden", (wanted) => wanted.hidden);
  const isHidden = connector.hidden === true;
  if (hidden !== undefined && hidden !== isHidden) {
    changes.push({
      setting: "hidden",
      uuid,
      name,
      before: isHidden,
      after: hidden,
    });
  }
  for (
    const [setting, before] of [
      ["sync_frequency", connector.sync_frequency],
      ["sync_periodicity", periodicityOf(connector)],
    ] as const
  ) {
    const after = decide(setting, (wanted) => wanted[setting]);
    if (after !== undefined && after !== before) {
      changes.push({ setting, uuid, name, before, after });
    }
  }
  const voices = new Map<string, Voice<DesiredSource>[]>();
  for (const { criteria, sources } of entries) {
    for (const { path, wanted } of sources) {
      const voice = { path, criteria, wanted };
      const others = voices.get(wanted.name);
      if (others) others.push(voice);
      else voices.set(wanted.name, [voice]);
    }
  }
  for (const source of [...voices.keys()].sort(compareText)) {
    planSource(connector, source, voices.get(source) ?? [], findings);
  }
}

function planSource(
  { uuid, name, sources }: FleetConnector,
  source: string,
  voices: readonly Voice<DesiredSource>[],
  { changes, unresolved, foundSources }: Findings,
): void {
  const [found, ...others] = sources.filter((one) => one.name === source);
  if (found === undefined) {
    // Not every connector of a selection must have the source.
    for (const { path, criteria } of voices) {
      if (criteria !== undefined) continue;
      unresolved.push({ kind: "unknownSource", path, uuid, source });
    }
    return;
  }
  for (const { path } of voices) foundSources.add(path);
  const path = voices[0]?.path ?? "";
  if (others.length > 0) {
    unresolved.push({ kind: "ambiguousSource", path, uuid, source });
    return;
  }
  const mechanism = decideOn(voices, (wanted) => wanted.auth_mechanism, {
    uuid,
    setting: "auth_mechanism",
  }, unresolved);
  const before = found.auth_mechanism;
  if (mechanism !== undefined && mechanism !== before) {
    if (offers(found, mechanism)) {
      changes.push({
        setting: "auth_mechanism",
        uuid,
        name,
        source,
        before,
        after: mechanism,
      });
    } else {
      const available = found.available_auth_mechanisms.map(String);
      unresolved.push({
        kind: "unavailableMechanism",
        path,
        uuid,
        source,
        mechanism,
        available,
      });
    }
  }
  const disabled = decideOn(voices, (wanted) => wanted.disabled, {
    uuid,
    setting: "disabled",
  }, unresolved);
  const isDisabled = found.disabled !== null;
  if (disabled !== undefined && disabled !== isDisabled) {
    changes.push({
      setting: "disabled",
      uuid,
      name,
      source,
      before: isDisabled,
      after: disabled,
    });
  }
}

/** Says whether a source can use a mechanism, as far as the API tells. */
function offers(
  { available_auth_mechanisms }: ConnectorSource,
  mechanism: string,
): boolean {
  return available_auth_mechanisms.length === 0 ||
    available_auth_mechanisms.some((one) => one === mechanism);
}

/**
 * What is wanted of a setting: what the narrowest entries say that say
 * anything, if they agree.
 */
function decideOn<W, T extends SettingValue>(
  voices: readonly Voice<W>[],
  pick: (wanted: W) => T | undefined,
  { uuid, setting }: { uuid: string; setting: Change["setting"] },
  unresolved: Unresolved[],
): T | undefined {
  const said = voices.flatMap(({ path, criteria, wanted }) => {
    const value = pick(wanted);
    return value === undefined ? [] : [{ path, criteria, value }];
  });
  const standing = said.filter((one) =>
    !said.some((other) => isNarrower(other, one))
  );
  const [first, ...others] = standing;
  if (first === undefined) return undefined;
  if (others.every(({ value }) => value === first.value)) return first.value;
  unresolved.push({
    kind: "contradiction",
    path: first.path,
    uuid,
    setting,
    wishes: standing.map(({ path, value }) => ({ path, value })),
  });
  return undefined;
}
