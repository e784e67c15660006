import { type Api, call, type CallOptions, writeBody } from "../http/mod.ts";
import { UPDATE_CONNECTOR_SOURCE } from "../model/internal.ts";
import {
  type ConnectorSource,
  type ConnectorSourceUpdate,
  decodeConnectorSource,
} from "../model/mod.ts";

/**
 * Changes a source of a connector: its mechanism, or whether it is disabled. It
 * needs the config token.
 *
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param source The source's id
 * @param update The changes. `disabled: null` enables the source again. A key
 * that is absent changes nothing
 * @param options Options of this call
 * @returns The changed source
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `unauthorized` if the token is missing or wrong
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectorSources, updateConnectorSource } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token } = createSandbox();
 * const api = { domain: "acme-sandbox", fetch, token };
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 * const { sources: [first] } = await listConnectorSources(api, uuid);
 * const source = await updateConnectorSource(api, uuid, first?.id ?? 0, {
 *   disabled: "2026-03-01 08:30:00",
 * });
 *
 * assertEquals(source.disabled, "2026-03-01 08:30:00");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function updateConnectorSource(
  api: Api,
  connector: string | number,
  source: number,
  update: ConnectorSourceUpdate,
  options?: CallOptions,
): Promise<ConnectorSource> {
  return call(api, UPDATE_CONNECTOR_SOURCE, {
    parameters: { uuid: connector, sourceId: source },
    body: (action) => writeBody(action, update),
    decode: decodeConnectorSource,
    options,
  });
}
