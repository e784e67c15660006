/**
 * Other names of institutions: former names, and common names that cannot be
 * derived from the current name. It is a separate module, so it costs nothing
 * if you do not import it.
 *
 * Each entry is a fact from the institution or from the encyclopedia article
 * about it. The comments name the article, or the year and the reason of the
 * change. If another institution still has a former name, such as Citibank, the
 * name is left out.
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
export { ALIASES } from "./aliases.ts";
export type { ConnectorAliases } from "../connector_aliases.ts";
