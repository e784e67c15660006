import {
  type ConnectorDecodeOptions,
  type ConnectorList,
  decodeConnector,
  decodeConnectorList,
} from "../model/mod.ts";

/**
 * Reads the answer to a batch update. It is not documented. It may be a list, a
 * single connector or nothing.
 *
 * @typeParam E The tuple given to `expand`
 * @param value The parsed answer
 * @param options The expanded keys, and a listener for unknown values
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
