import { type ExpandedConnector, UsageError } from "../model/mod.ts";

/** A connector with `sources` and `countries` expanded. */
export type FleetConnector = ExpandedConnector<["sources", "countries"]>;

/** Compares texts by their code units, in the same way in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Maps connectors by UUID in lower case. If a UUID is there twice, the first
 * counts.
 */
export function mapByUuid<C extends { uuid: string }>(
  connectors: readonly C[],
): Map<string, C> {
  const byUuid = new Map<string, C>();
  for (const connector of connectors) {
    const uuid = connector.uuid.toLowerCase();
    if (!byUuid.has(uuid)) byUuid.set(uuid, connector);
  }
  return byUuid;
}

/** Refuses connectors that a caller in JavaScript did not expand. */
export function requireExpanded(connectors: readonly FleetConnector[]): void {
  for (const { uuid, sources, countries } of connectors) {
    if (sources && countries) continue;
    throw new UsageError(
      `Cannot read the settings of ${uuid} as its sources and countries must be there: list with expand: ["sources", "countries"]`,
    );
  }
}

/**
 * Sorts the connectors by UUID, each once.
 *
 * @param connectors The connectors
 * @throws {UsageError} If one was not expanded
 */
export function orderFleet(
  connectors: readonly FleetConnector[],
): FleetConnector[] {
  requireExpanded(connectors);
  return [...mapByUuid(connectors)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, connector]) => connector);
}
