import { type Api, call, type CallOptions } from "../http/mod.ts";
import { GET_CONNECTOR_SOURCE } from "../model/internal.ts";
import { type ConnectorSource, decodeConnectorSource } from "../model/mod.ts";

/**
 * Gets a source of a connector.
 *
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param source The source's id
 * @param options Options of this call
 * @returns The source
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `notFound` if there is no such source
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnectorSource, listConnectorSources } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 * const { sources: [first] } = await listConnectorSources(api, uuid);
 *
 * assertEquals(await getConnectorSource(api, uuid, first?.id ?? 0), first);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function getConnectorSource(
  api: Api,
  connector: string | number,
  source: number,
  options?: CallOptions,
): Promise<ConnectorSource> {
  return call(api, GET_CONNECTOR_SOURCE, {
    parameters: { uuid: connector, sourceId: source },
    decode: decodeConnectorSource,
    options,
  });
}
