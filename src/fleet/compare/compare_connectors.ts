import type { Connector, ConnectorCountry } from "../../model/mod.ts";
import { compareText, mapByUuid } from "../fleet_connector.ts";
import { changedProperties, sharedKeysSkipped } from "./changed_properties.ts";
import { compareFields } from "./compare_fields.ts";
import { comparePaymentSettings } from "./compare_payment_settings.ts";
import { compareSources } from "./compare_sources.ts";
import { compareStability } from "./compare_stability.ts";
import type { ChangedProperty, ConnectorDifference } from "./difference.ts";
import { gradeConnector } from "./grade.ts";
import { isSame } from "./same.ts";

/**
 * Compares two lists of connectors, such as those of yesterday and today. It
 * finds institutions that are new or gone, and changes of the others.
 *
 * It compares every key of the answers, even keys that this version does not
 * know. It skips ids, as they differ between domains. The order of lists does
 * not count, and `null` equals an absent value. Countries are compared by code,
 * and stability by status. A key of `expand` is compared if both lists have it.
 * If several connectors have the same UUID, the first counts.
 *
 * Lists do not have hidden connectors. So a connector that was hidden counts as
 * removed.
 *
 * @param before The connectors before, in any order
 * @param after The connectors after, in any order
 * @returns The differences, in the order of the UUIDs
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { compareConnectors, describeDifference } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const query = { expand: ["sources", "fields", "countries"] } as const;
 * const { connectors: before } = await listConnectors(api, query);
 * const after = structuredClone(before);
 * const [connector] = after;
 * if (connector) connector.restricted = !connector.restricted;
 *
 * const differences = compareConnectors(before, after);
 *
 * assertEquals(differences.map(({ kind, grade }) => [kind, grade]), [
 *   ["connectorChanged", connector?.restricted ? "breaking" : "notable"],
 * ]);
 * assertEquals(compareConnectors(after, after.toReversed()), []);
 * ```
 */
export function compareConnectors(
  before: readonly Connector[],
  after: readonly Connector[],
): ConnectorDifference[] {
  const olds = mapByUuid(before);
  const news = mapByUuid(after);
  const uuids = [...new Set([...olds.keys(), ...news.keys()])];
  return uuids.sort(compareText).flatMap((uuid) =>
    compareConnector(olds.get(uuid), news.get(uuid))
  );
}

function compareConnector(
  before: Connector | undefined,
  after: Connector | undefined,
): ConnectorDifference[] {
  if (before !== undefined && after !== undefined) {
    return compareParts(before, after);
  }
  if (after !== undefined) {
    const { uuid, name } = after;
    const kind = "connectorAdded";
    return [{ kind, grade: "notable", uuid, name, connector: after }];
  }
  if (before !== undefined) {
    const { uuid, name } = before;
    const kind = "connectorRemoved";
    return [{ kind, grade: "breaking", uuid, name, connector: before }];
  }
  return [];
}

function compareParts(
  before: Connector,
  after: Connector,
): ConnectorDifference[] {
  // Most connectors have not changed. To find that out is faster than to find
  // the differences.
  if (isSame(before, after)) return [];
  const { uuid, name } = after;
  const about = { uuid, name };
  const differences: ConnectorDifference[] = [];
  for (const changed of changedConnectorProperties(before, after)) {
    const grade = gradeConnector(changed);
    differences.push({ kind: "connectorChanged", grade, ...about, ...changed });
  }
  differences.push(
    ...compareStability(before, after, { ...about, source: null }),
    ...comparePaymentSettings(before, after, { ...about, source: null }),
  );
  if (before.sources && after.sources) {
    differences.push(...compareSources(before.sources, after.sources, about));
  }
  for (const form of ["fields", "payment_fields"] as const) {
    const oldFields = before[form];
    const newFields = after[form];
    if (oldFields && newFields) {
      const aboutForm = { ...about, form };
      differences.push(...compareFields(oldFields, newFields, aboutForm));
    }
  }
  return differences;
}

function changedConnectorProperties(
  before: Connector,
  after: Connector,
): ChangedProperty[] {
  const skipped = [
    ...sharedKeysSkipped(before, after),
    "sources",
    "fields",
    "payment_fields",
    "countries",
  ];
  // `null` is a value of this key. If it is absent, it was not read.
  if (before.urls === undefined || after.urls === undefined) {
    skipped.push("urls");
  }
  const changed = changedProperties(before, after, skipped);
  if (before.countries && after.countries) {
    const oldCodes = codesOf(before.countries);
    const newCodes = codesOf(after.countries);
    if (!isSame(oldCodes, newCodes)) {
      changed.push({
        property: "countries",
        before: oldCodes,
        after: newCodes,
      });
    }
  }
  return changed;
}

function codesOf(countries: readonly ConnectorCountry[]): string[] {
  return [...new Set(countries.map(({ id }) => id.toUpperCase()))]
    .sort(compareText);
}
