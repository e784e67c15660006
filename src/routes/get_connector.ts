import { type Api, call, type CallOptions } from "../http/mod.ts";
import { GET_CONNECTOR } from "../model/internal.ts";
import { decodeConnector, type ExpandedConnector } from "../model/mod.ts";
import type { ConnectorQuery, ExpandItem } from "./query.ts";

/**
 * Gets a connector, even if it is hidden.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param query What to get with the connector
 * @param options What this call does differently
 * @returns The connector, with what `expand` asked for
 * @throws {UsageError} If an argument makes no sense; nothing was sent
 * @throws {ApiError} If the API refuses; with the code `notFound` if there is
 * no such connector
 * @throws {NetworkError} If there is no answer
 * @throws {TimeoutError} If the answer takes too long
 * @throws {DecodeError} If the answer is not a connector
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["fields"],
 * });
 *
 * assertEquals(connector.name, "Connecteur de test");
 * assertEquals(connector.fields[0]?.name, "login");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function getConnector<const E extends readonly ExpandItem[] = []>(
  api: Api,
  connector: string | number,
  query?: ConnectorQuery<E>,
  options?: CallOptions,
): Promise<ExpandedConnector<E>> {
  return call(api, GET_CONNECTOR, {
    parameters: { uuid: connector },
    query,
    decode: (value, options) =>
      decodeConnector(value, { ...options, expand: query?.expand }),
    options,
  });
}
