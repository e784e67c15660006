import {
  type ConnectorDecodeOptions,
  type ConnectorList,
  decodeConnector,
  decodeConnectorList,
} from "../model/mod.ts";

/**
 * Reads the answer to a batch update, which may be a list, a single connector
 * or nothing: nobody documents which.
 *
 * @typeParam E The tuple given to `expand`
 * @param value The parsed answer
 * @param options What to expect, and whom to tell of unknown values
 */
export function decodeBatch<E extends readonly string[]>(
  value: unknown,
  options: ConnectorDecodeOptions<E>,
): ConnectorList<E> {
  if (value === undefined) {
    return { connectors: [], total: null, isWhole: null, rejected: [] };
  }
  if (typeof value === "object" && value !== null && "uuid" in value) {
    const connectors = [decodeConnector<E>(value, options)];
    return { connectors, total: 1, isWhole: true, rejected: [] };
  }
  return decodeConnectorList<E>(value, options);
}
