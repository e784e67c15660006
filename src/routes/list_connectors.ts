import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_CONNECTORS } from "../model/internal.ts";
import { type ConnectorList, decodeConnectorList } from "../model/mod.ts";
import type { ConnectorListQuery, ExpandItem } from "./query.ts";

/**
 * Lists the connectors of a domain, except the hidden ones.
 *
 * The API has no search: list everything once, and filter it. If a row is
 * malformed, it is in `rejected`, and the others are listed.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param query The connectors to list, and the keys to expand
 * @param options Options of this call
 * @returns The connectors, with the keys of `expand`
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const { connectors } = await listConnectors(api, {
 *   country_codes: ["PT"],
 *   expand: ["sources"],
 * });
 *
 * assertEquals(connectors.every((connector) => connector.sources.length > 0), true);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function listConnectors<const E extends readonly ExpandItem[] = []>(
  api: Api,
  query?: ConnectorListQuery<E>,
  options?: CallOptions,
): Promise<ConnectorList<E>> {
  return call(api, LIST_CONNECTORS, {
    query,
    decode: decodeConnectorList<E>,
    options,
  });
}
