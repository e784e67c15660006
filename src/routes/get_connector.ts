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
 * @param query The keys to expand
 * @param options Options of this call
 * @returns The connector, with the keys of `expand`
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `notFound` if there is no such connector
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
    decode: decodeConnector<E>,
    options,
  });
}
