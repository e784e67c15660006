/**
 * What else people call institutions: former names, and names in daily use
 * that nothing in the name of today gives away.
 *
 * It is a module of its own, so that it costs nothing where it is not imported.
 * Each entry is a fact that the institution itself, or the encyclopedia article
 * about it, states; the comments name the article, or the year and the reason
 * of the change. A former name that another institution still has, such as
 * Citibank, is not in it, as it would lead to the wrong one.
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSearch } from "@connectors/powens/catalog";
 * import { ALIASES } from "@connectors/powens/catalog/aliases";
 *
 * const { connectors } = await listConnectors({ domain: "acme-sandbox" });
 * const own = { name: "Qonto", aliases: ["the office account"] };
 * const { search } = createSearch(connectors, { aliases: [...ALIASES, own] });
 *
 * assertEquals(search("crédit lyonnais")[0]?.connector.name, "LCL");
 * assertEquals(search("office account")[0]?.connector.name, "Qonto");
 * ```
 *
 * @module
 */
export { ALIASES } from "../aliases.ts";
export type { ConnectorAliases } from "../connector_aliases.ts";
