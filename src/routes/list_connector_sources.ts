import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_CONNECTOR_SOURCES } from "../model/internal.ts";
import {
  type ConnectorSourceList,
  decodeConnectorSourceList,
} from "../model/mod.ts";
import type { ConnectorSourceQuery } from "./query.ts";

/**
 * Lists the sources of a connector, not sorted by priority.
 *
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param query The sources to list
 * @param options Options of this call
 * @returns The sources
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `notFound` if there is no such connector
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectorSources } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 * const { sources } = await listConnectorSources(api, uuid);
 *
 * assertEquals(sources.map((source) => source.name).sort(), ["directaccess", "openapi"]);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function listConnectorSources(
  api: Api,
  connector: string | number,
  query?: ConnectorSourceQuery,
  options?: CallOptions,
): Promise<ConnectorSourceList> {
  return call(api, LIST_CONNECTOR_SOURCES, {
    parameters: { uuid: connector },
    query,
    decode: decodeConnectorSourceList,
    options,
  });
}
