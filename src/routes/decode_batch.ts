import {
  type ConnectorList,
  decodeConnector,
  decodeConnectorList,
  type DecodeOptions,
} from "../model/mod.ts";

/**
 * Reads the answer to a batch update, which may be a list, a single connector
 * or nothing: nobody documents which.
 */
export function decodeBatch(
  value: unknown,
  options: DecodeOptions,
): ConnectorList {
  if (value === undefined) {
    return { connectors: [], total: null, isWhole: null, rejected: [] };
  }
  return typeof value === "object" && value !== null && "uuid" in value
    ? {
      connectors: [decodeConnector(value, options)],
      total: 1,
      isWhole: true,
      rejected: [],
    }
    : decodeConnectorList(value, options);
}
