import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_BANKS } from "../model/internal.ts";
import { type ConnectorList, decodeConnectorList } from "../model/mod.ts";
import type { ConnectorListQuery, ExpandItem } from "./query.ts";

/**
 * Lists the connectors of a domain, at an alias of `GET /connectors`.
 *
 * @deprecated Use `listConnectors()` instead, which does the same.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param query The connectors to list, and the keys to expand
 * @param options Options of this call
 * @returns The connectors, with the keys of `expand`
 * @throws {PowensError} As `listConnectors()` does
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function listBanks<const E extends readonly ExpandItem[] = []>(
  api: Api,
  query?: ConnectorListQuery<E>,
  options?: CallOptions,
): Promise<ConnectorList<E>> {
  return call(api, LIST_BANKS, {
    query,
    decode: decodeConnectorList<E>,
    options,
  });
}
