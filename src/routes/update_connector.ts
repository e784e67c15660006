import { type Api, call, type CallOptions, writeBody } from "../http/mod.ts";
import { UPDATE_CONNECTOR } from "../model/internal.ts";
import {
  type ConnectorUpdate,
  decodeConnector,
  type ExpandedConnector,
} from "../model/mod.ts";
import type { ConnectorQuery, ExpandItem } from "./query.ts";

/**
 * Changes a connector of a domain, such as whether it is hidden. It needs the
 * config token.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param update The changes; a key that is absent changes nothing
 * @param options Options of this call, and the keys to expand
 * @returns The changed connector, with the keys of `expand`
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `unauthorized` if the token is missing or wrong
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { updateConnector } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token } = createSandbox();
 * const api = { domain: "acme-sandbox", fetch, token };
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 *
 * assertEquals((await updateConnector(api, uuid, { hidden: true })).hidden, true);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function updateConnector<const E extends readonly ExpandItem[] = []>(
  api: Api,
  connector: string | number,
  update: ConnectorUpdate,
  options?: CallOptions & ConnectorQuery<E>,
): Promise<ExpandedConnector<E>> {
  return call(api, UPDATE_CONNECTOR, {
    parameters: { uuid: connector },
    query: { expand: options?.expand },
    body: (action) => writeBody(action, update),
    decode: decodeConnector<E>,
    options,
  });
}
