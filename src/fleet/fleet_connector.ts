import { type ExpandedConnector, UsageError } from "../model/mod.ts";

/** A connector as its state is read from: with `sources` and `countries`. */
export type FleetConnector = ExpandedConnector<["sources", "countries"]>;

/** Orders text by its code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Connectors by their UUIDs in lower case; of several, the first. */
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
      `Cannot read the state of ${uuid} as its sources and countries must be there: list with expand: ["sources", "countries"]`,
    );
  }
}

/**
 * The connectors in the order of their UUIDs, each once.
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
