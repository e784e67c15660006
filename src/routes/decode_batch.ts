import type { Api } from "../http/mod.ts";
import {
  type ConnectorList,
  decodeConnector,
  decodeConnectorList,
  type RequestSummary,
} from "../model/mod.ts";

/**
 * Reads the answer to a batch update, which may be a list, a single connector
 * or nothing: nobody documents which.
 */
export function decodeBatch(
  value: unknown,
  { onUnrecognized }: Api,
  request: RequestSummary,
): ConnectorList {
  if (value === undefined) return { connectors: [], total: null, rejected: [] };
  const options = { onUnrecognized, request };
  return typeof value === "object" && value !== null && "uuid" in value
    ? { connectors: [decodeConnector(value, options)], total: 1, rejected: [] }
    : decodeConnectorList(value, options);
}
