import { type Api, call, type CallOptions, writeBody } from "../http/mod.ts";
import { UPDATE_CONNECTORS } from "../model/internal.ts";
import type { ConnectorList, ConnectorUpdate } from "../model/mod.ts";
import { checkBatch } from "./check_batch.ts";
import { decodeBatch } from "./decode_batch.ts";
import type { ConnectorQuery, ExpandItem } from "./query.ts";

/**
 * Changes many connectors of a domain at once. It needs the config token.
 *
 * After an error, the server may have made the changes, so the request is not
 * retried. Read the connectors, and send what remains.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param updates The changes, by the UUID of the connector
 * @param options Options of this call, and the keys to expand
 * @returns The connectors in the answer, which may be none
 * @throws {UsageError} If there is no update, or two for one UUID
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `unauthorized` if the token is missing or wrong
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector, updateConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token } = createSandbox();
 * const api = { domain: "acme-sandbox", fetch, token };
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 *
 * await updateConnectors(api, { [uuid]: { hidden: true } });
 *
 * assertEquals((await getConnector(api, uuid)).hidden, true);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export async function updateConnectors<
  const E extends readonly ExpandItem[] = [],
>(
  api: Api,
  updates: Readonly<Record<string, ConnectorUpdate>>,
  options?: CallOptions & ConnectorQuery<E>,
): Promise<ConnectorList<E>> {
  const route = UPDATE_CONNECTORS;
  checkBatch(route, "updates", Object.keys(updates ?? {}));
  return await call(api, route, {
    body: (action) => writeBody(action, updates),
    query: { expand: options?.expand },
    decode: decodeBatch<E>,
    options,
  });
}
