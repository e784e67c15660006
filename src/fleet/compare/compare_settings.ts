import type { ConnectorSource } from "../../model/mod.ts";
import {
  compareText,
  type FleetConnector,
  mapByUuid,
  requireExpanded,
} from "../fleet_connector.ts";
import { groupBy } from "../group_by.ts";
import type { Change, ChangeBase, SettingValue } from "../plan/change.ts";

/** One of the two domains. */
export type DomainSide = "first" | "second";

/** A connector that only one domain has, or that the other one hides. */
export interface MissingConnector extends ChangeBase {
  /** Tells the kinds apart. */
  kind: "missingConnector";
  /** The domain that does not have it. */
  missingFrom: DomainSide;
}

/** A source that a connector has on one domain only. */
export interface MissingSource extends ChangeBase {
  /** Tells the kinds apart. */
  kind: "missingSource";
  /** The name of the source. */
  source: string;
  /** The domain that does not have it. */
  missingFrom: DomainSide;
}

/** A setting with different values on the two domains. */
export interface DifferentSetting extends ChangeBase {
  /** Tells the kinds apart. */
  kind: "differentSetting";
  /** The name of the source; `null` for a setting of the connector itself. */
  source: string | null;
  /** The setting. */
  setting: Change["setting"];
  /** Its value on the first domain; `null` if the API does not say. */
  first: SettingValue;
  /** Its value on the second domain; `null` if the API does not say. */
  second: SettingValue;
}

/** A difference between the settings of two domains. */
export type SettingDifference =
  | MissingConnector
  | MissingSource
  | DifferentSetting;

/**
 * Compares the settings of two domains: which connectors are hidden, how often
 * they are synchronized, which mechanisms their sources use, and which sources
 * are disabled.
 *
 * Connectors are matched by UUID and sources by name, as ids differ between
 * domains. If sources of a connector have the same name, they are left out.
 * Lists do not have hidden connectors: read each domain with `readFleet()`, and
 * name the connectors of the other one.
 *
 * @param first The connectors of one domain, with `sources` and `countries`
 * expanded
 * @param second Those of the other domain
 * @returns The differences, in the order of the UUIDs
 * @throws {UsageError} If a connector was not expanded
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { compareSettings, readFleet } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const staging = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const { fetch } = createSandbox({ firstId: 5000 });
 * const production = { domain: "acme", fetch };
 *
 * const differences = compareSettings(
 *   (await readFleet(staging)).connectors,
 *   (await readFleet(production)).connectors,
 * );
 *
 * assertEquals(differences, []);
 * ```
 */
export function compareSettings(
  first: readonly FleetConnector[],
  second: readonly FleetConnector[],
): SettingDifference[] {
  requireExpanded(first);
  requireExpanded(second);
  const ones = mapByUuid(first);
  const others = mapByUuid(second);
  const uuids = [...new Set([...ones.keys(), ...others.keys()])];
  return uuids.sort(compareText).flatMap((uuid) =>
    compareConnectorSettings(ones.get(uuid), others.get(uuid))
  );
}

function compareConnectorSettings(
  first: FleetConnector | undefined,
  second: FleetConnector | undefined,
): SettingDifference[] {
  const kind = "missingConnector";
  if (first !== undefined && second !== undefined) {
    return compareSharedConnector(first, second);
  }
  if (first !== undefined) {
    const { uuid, name } = first;
    return [{ kind, uuid, name, missingFrom: "second" }];
  }
  if (second !== undefined) {
    const { uuid, name } = second;
    return [{ kind, uuid, name, missingFrom: "first" }];
  }
  return [];
}

function compareSharedConnector(
  first: FleetConnector,
  second: FleetConnector,
): SettingDifference[] {
  const { uuid, name } = first;
  const about = { uuid, name };
  const differences: SettingDifference[] = compareValues(
    { ...about, source: null },
    [
      {
        setting: "hidden",
        first: first.hidden === true,
        second: second.hidden === true,
      },
      {
        setting: "sync_frequency",
        first: first.sync_frequency,
        second: second.sync_frequency,
      },
      {
        setting: "sync_periodicity",
        first: first.sync_periodicity,
        second: second.sync_periodicity,
      },
    ],
  );
  const ones = groupBy(first.sources, ({ name }) => name);
  const others = groupBy(second.sources, ({ name }) => name);
  const names = [...new Set([...ones.keys(), ...others.keys()])];
  for (const source of names.sort(compareText)) {
    const aboutSource = { ...about, source };
    const [one, ...moreOnes] = ones.get(source) ?? [];
    const [other, ...moreOthers] = others.get(source) ?? [];
    const kind = "missingSource";
    if (one === undefined) {
      differences.push({ kind, ...aboutSource, missingFrom: "first" });
    } else if (other === undefined) {
      differences.push({ kind, ...aboutSource, missingFrom: "second" });
    } else if (moreOnes.length === 0 && moreOthers.length === 0) {
      differences.push(...compareSource(one, other, aboutSource));
    }
  }
  return differences;
}

function compareSource(
  first: ConnectorSource,
  second: ConnectorSource,
  about: AboutSetting,
): DifferentSetting[] {
  return compareValues(about, [
    {
      setting: "auth_mechanism",
      first: first.auth_mechanism,
      second: second.auth_mechanism,
    },
    {
      setting: "disabled",
      first: first.disabled !== null,
      second: second.disabled !== null,
    },
  ]);
}

/** The connector and source of settings. */
type AboutSetting = Pick<DifferentSetting, "uuid" | "name" | "source">;

/** The values of a setting on two domains. */
type SettingValues = Pick<DifferentSetting, "setting" | "first" | "second">;

function compareValues(
  about: AboutSetting,
  values: readonly SettingValues[],
): DifferentSetting[] {
  return values.flatMap(({ setting, first, second }) =>
    first === second
      ? []
      : [{ kind: "differentSetting", ...about, setting, first, second }]
  );
}
