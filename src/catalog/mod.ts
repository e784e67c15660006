/**
 * Finds institutions in a list of connectors, by criteria or by the text that a
 * customer types.
 *
 * @example As a customer types
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSearch, filterConnectors } from "@connectors/powens/catalog";
 *
 * const api = { domain: "acme-sandbox" };
 * const { connectors } = await listConnectors(api, { expand: ["countries"] });
 * const french = filterConnectors(connectors, { countries: ["fr"], restricted: false });
 * const { search } = createSearch(french);
 *
 * assertEquals(search("ca idf")[0]?.connector.name, "Crédit Agricole d'Île-de-France");
 * ```
 *
 * @module
 */
export type { SearchedConnector } from "./build_index.ts";
export type { ConnectorAliases } from "./connector_aliases.ts";
export {
  createSearch,
  type CreateSearchOptions,
  type Search,
  type SearchHit,
  type SearchOptions,
} from "./create_search.ts";
export {
  type ConnectorCriteria,
  filterConnectors,
} from "./filter_connectors.ts";
export type { SearchMatch } from "./search_match.ts";
export type { TextRange } from "./text_range.ts";
