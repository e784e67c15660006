import { invalidArgument } from "../model/internal.ts";
import { type ConnectorSource, UsageError } from "../model/mod.ts";
import type {
  DesiredConnector,
  DesiredSource,
  DesiredState,
} from "./desired/desired_state.ts";
import { isPeriod, isUuid } from "./desired/read_desired_state.ts";
import {
  compareText,
  type FleetConnector,
  orderFleet,
} from "./fleet_connector.ts";
import type { FleetReading } from "./read_fleet.ts";

/** A desired state that names single connectors only. */
export interface ExportedState extends DesiredState {
  /** The connectors, in the order of their UUIDs. */
  connectors: DesiredConnector[];
}

/**
 * Writes the settings of connectors as a desired state: to keep it, to compare
 * it, or to apply it to another domain.
 *
 * Connectors are sorted by UUID, and sources by name. Keys are always in the
 * same order. So two exports differ only if the domains do.
 *
 * It leaves out settings that the API does not show, such as most periods, and
 * settings that cannot be set, such as a period of 0. If sources of a connector
 * have the same name, they are left out too.
 *
 * It exports only the given connectors. Lists do not have hidden connectors:
 * read with `readFleet()`, and name the connectors that may be hidden.
 *
 * @param current The result of `readFleet()`, or a list of connectors with
 * `sources` and `countries` expanded
 * @returns The state; write it with `JSON.stringify(…, null, 2)`
 * @throws {UsageError} If a connector was not expanded, or if a reading is not
 * complete. To export it anyway, give its `connectors`
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exportFleet, readFleet } from "@connectors/powens/fleet";
 *
 * const api = { domain: "acme-sandbox" };
 * const { connectors: [first] } = exportFleet(await readFleet(api));
 *
 * assertEquals(Object.keys(first ?? {}), ["uuid", "name", "hidden", "sources"]);
 * ```
 */
export function exportFleet(
  current: FleetReading | readonly FleetConnector[],
): ExportedState {
  if (typeof current !== "object" || current === null) {
    throw invalidArgument(
      "export the fleet",
      "current",
      "a reading, as readFleet() gives, or a list of connectors",
      current,
    );
  }
  const isReading = "connectors" in current;
  if (isReading && !current.isWhole) {
    throw new UsageError(
      "Cannot export the fleet as the list that was read is not complete: give the 'connectors' of the reading to export only those",
    );
  }
  const connectors = isReading ? current.connectors : current;
  return {
    connectors: orderFleet(connectors)
      .filter(({ uuid }) => isUuid(uuid))
      .map(exportConnector),
  };
}

function exportConnector(connector: FleetConnector): DesiredConnector {
  const { uuid, name, hidden, sync_frequency, sync_periodicity, sources } =
    connector;
  return {
    uuid,
    name,
    hidden: hidden === true,
    ...isPeriod(sync_frequency) && { sync_frequency },
    ...isPeriod(sync_periodicity) && { sync_periodicity },
    sources: sources
      .filter(({ name }) => name && countNamed(sources, name) === 1)
      .map(exportSource)
      .sort((a, b) => compareText(a.name, b.name)),
  };
}

function countNamed(sources: readonly ConnectorSource[], name: string): number {
  return sources.filter((source) => source.name === name).length;
}

function exportSource(
  { name, auth_mechanism, disabled }: ConnectorSource,
): DesiredSource {
  return {
    // A value that this version does not know is also a string.
    name: String(name),
    ...auth_mechanism && { auth_mechanism: String(auth_mechanism) },
    disabled: disabled !== null,
  };
}
