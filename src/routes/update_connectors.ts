import { type Api, call, type CallOptions, writeBody } from "../http/mod.ts";
import { UPDATE_CONNECTORS } from "../model/internal.ts";
import type { ConnectorList, ConnectorUpdate } from "../model/mod.ts";
import { checkBatch } from "./check_batch.ts";
import { decodeBatch } from "./decode_batch.ts";
import type { ConnectorQuery, ExpandItem } from "./query.ts";

/**
 * Changes many connectors of a domain at once. Needs the config token.
 *
 * It is not sent again after an error that leaves open whether the server did
 * it: read, and send what is still to be done.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param updates What to change, by the UUID of the connector
 * @param options What this call does differently, and what to get with the
 * connectors
 * @returns What the server tells of the connectors, which may be nothing
 * @throws {UsageError} If there is no update, or two for one UUID, or another
 * argument makes no sense; nothing was sent
 * @throws {ApiError} If the API refuses; with the code `unauthorized` if the
 * token is missing or wrong
 * @throws {NetworkError} If there is no answer
 * @throws {TimeoutError} If the answer takes too long
 * @throws {DecodeError} If the answer has something other than connectors
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
    decode: (value, decoding) =>
      decodeBatch(value, { ...decoding, expand: options?.expand }),
    options,
  });
}
