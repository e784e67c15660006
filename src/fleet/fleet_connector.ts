import { type ExpandedConnector, UsageError } from "../model/mod.ts";

/** A connector as its state is read from: with `sources` and `countries`. */
export type FleetConnector = ExpandedConnector<["sources", "countries"]>;

/** Orders text by its code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The connectors in the order of their UUIDs, each once. Callers in JavaScript
 * may have some that were not expanded: nothing can be said of those.
 */
export function orderFleet(
  connectors: readonly FleetConnector[],
): FleetConnector[] {
  const byUuid = new Map<string, FleetConnector>();
  for (const connector of connectors) {
    if (!connector.sources || !connector.countries) {
      throw new UsageError(
        `Cannot read the state of ${connector.uuid} as its sources and countries must be there: list with expand: ["sources", "countries"]`,
      );
    }
    const uuid = connector.uuid.toLowerCase();
    if (!byUuid.has(uuid)) byUuid.set(uuid, connector);
  }
  return [...byUuid]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, connector]) => connector);
}
