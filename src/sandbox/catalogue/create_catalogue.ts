import { createAgencies } from "./agencies.ts";
import { buildConnector } from "./build_connector.ts";
import { addFuture } from "./future.ts";
import { INSTITUTIONS } from "./institutions.ts";
import { FUTURE_INSTITUTIONS } from "./institutions/future.ts";
import type { StoredConnector } from "./stored_connector.ts";
import { buildTestConnector } from "./test_connector.ts";

/** The options of `createCatalogue()`. */
export interface CatalogueOptions {
  /**
   * The number of connectors: the one for tests, then institutions, then
   * agencies. By default, all institutions and no agency.
   */
  size?: number | undefined;
  /**
   * Whether to add values and keys that no version of the client knows. It
   * changes some institutions and adds a few. The default is `false`.
   */
  future?: boolean | undefined;
  /** The first id of connectors and of sources; by default 1. */
  firstId?: number | undefined;
}

/**
 * Creates the connectors of a sandbox, in fresh objects. The same options give
 * the same connectors.
 *
 * @param options The size, the future, and the first id
 * @returns The connectors, in the order of their ids
 */
export function createCatalogue(
  options: CatalogueOptions = {},
): StoredConnector[] {
  const { future = false, firstId = 1 } = options;
  const institutions = future
    ? [...INSTITUTIONS, ...FUTURE_INSTITUTIONS]
    : INSTITUTIONS;
  const size = options.size ?? 1 + institutions.length;
  if (size < 1) return [];
  const agencies = createAgencies(INSTITUTIONS, size - 1 - institutions.length);
  const catalogue = [buildTestConnector(firstId, firstId)];
  let sourceId = firstId + catalogue.flatMap(({ sources }) => sources).length;
  for (const entry of [...institutions, ...agencies].slice(0, size - 1)) {
    const index = catalogue.length;
    const stored = buildConnector(entry, firstId + index, sourceId);
    sourceId += stored.sources.length;
    if (future) addFuture(stored, index);
    catalogue.push(stored);
  }
  return catalogue;
}
