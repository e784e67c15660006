import type { Api, CallOptions } from "../http/mod.ts";
import { DecodeError, type ExpandedConnector } from "../model/mod.ts";
import {
  type ConnectorQuery,
  type ExpandItem,
  getConnector,
} from "../routes/mod.ts";

/**
 * Gets a connector, and refuses an answer about another one.
 *
 * @param api Where the API is and how to call it
 * @param uuid The connector's UUID
 * @param query The keys to expand
 * @param options Options of this call
 * @throws {DecodeError} If the answer is about another connector
 */
export async function readConnector<const E extends readonly ExpandItem[] = []>(
  api: Api,
  uuid: string,
  query: ConnectorQuery<E>,
  options: CallOptions,
): Promise<ExpandedConnector<E>> {
  const connector = await getConnector(api, uuid, query, options);
  if (connector.uuid.toLowerCase() === uuid.toLowerCase()) return connector;
  throw new DecodeError([{
    path: "uuid",
    expected: JSON.stringify(uuid),
    received: JSON.stringify(connector.uuid),
  }]);
}
