import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_CONNECTORS } from "../model/internal.ts";
import { type ConnectorList, decodeConnectorList } from "../model/mod.ts";
import type { ConnectorListQuery, ExpandItem } from "./query.ts";

/**
 * Lists the connectors of a domain, those that are hidden left out.
 *
 * There is no search parameter: list everything once, and filter it. A row
 * that is malformed does not keep the others from being listed.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param query Which connectors to list, and what to get with them
 * @param options What this call does differently
 * @returns The connectors, with what `expand` asked for
 * @throws {UsageError} If an argument makes no sense; nothing was sent
 * @throws {ApiError} If the API refuses
 * @throws {NetworkError} If there is no answer
 * @throws {TimeoutError} If the answer takes too long
 * @throws {DecodeError} If the answer is not a list
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
    decode: (value, options) =>
      decodeConnectorList(value, { ...options, expand: query?.expand }),
    options,
  });
}
