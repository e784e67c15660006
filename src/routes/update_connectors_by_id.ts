import { type Api, call, type CallOptions, writeBody } from "../http/mod.ts";
import { UPDATE_CONNECTORS_BY_ID } from "../model/internal.ts";
import type { ConnectorList, ConnectorUpdate } from "../model/mod.ts";
import { checkBatch } from "./check_batch.ts";
import { decodeBatch } from "./decode_batch.ts";
import type { ConnectorQuery, ExpandItem } from "./query.ts";

/**
 * Makes one change to many connectors of a domain. It needs the config token.
 *
 * @deprecated Use `updateConnectors()` instead, which names them by UUID.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param ids The ids of the connectors
 * @param update The changes; a key that is absent changes nothing
 * @param options Options of this call, and the keys to expand
 * @returns The connectors in the answer, which may be none
 * @throws {UsageError} If there is no id, or if one comes twice
 * @throws {PowensError} As `updateConnectors()` does
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export async function updateConnectorsById<
  const E extends readonly ExpandItem[] = [],
>(
  api: Api,
  ids: readonly number[],
  update: ConnectorUpdate,
  options?: CallOptions & ConnectorQuery<E>,
): Promise<ConnectorList<E>> {
  const route = UPDATE_CONNECTORS_BY_ID;
  checkBatch(route, "ids", ids);
  return await call(api, route, {
    parameters: { connectorIds: ids },
    body: (action) => writeBody(action, update),
    query: { expand: options?.expand },
    decode: decodeBatch<E>,
    options,
  });
}
