import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_PROVIDERS } from "../model/internal.ts";
import { type ConnectorList, decodeConnectorList } from "../model/mod.ts";
import type { ConnectorListQuery, ExpandItem } from "./query.ts";

/**
 * Lists the connectors of a domain, at an alias of the route.
 *
 * @deprecated Use `listConnectors()` instead, which does the same.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param query Which connectors to list, and what to get with them
 * @param options What this call does differently
 * @returns The connectors, with what `expand` asked for
 * @throws {PowensError} As `listConnectors()` does
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function listProviders<const E extends readonly ExpandItem[] = []>(
  api: Api,
  query?: ConnectorListQuery<E>,
  options?: CallOptions,
): Promise<ConnectorList<E>> {
  return call(api, LIST_PROVIDERS, {
    query,
    decode: (value, options) =>
      decodeConnectorList(value, { ...options, expand: query?.expand }),
    options,
  });
}
