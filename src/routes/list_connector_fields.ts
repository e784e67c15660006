import { type Api, call, type CallOptions } from "../http/mod.ts";
import { LIST_CONNECTOR_FIELDS } from "../model/internal.ts";
import {
  type ConnectorFieldList,
  decodeConnectorFieldList,
} from "../model/mod.ts";

/**
 * Lists the form fields of a connector, for all of its sources and mechanisms.
 *
 * @param api Where the API is and how to call it
 * @param connector The connector's UUID; its id also works, but is deprecated
 * @param options Options of this call
 * @returns The fields, in the order in which to show them
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}. The
 * code is `notFound` if there is no such connector
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectorFields } from "@connectors/powens";
 *
 * const fetch = () =>
 *   Promise.resolve(Response.json({
 *     fields: [{ name: "login", label: "Identifiant", type: "text" }],
 *   }));
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 * const { fields } = await listConnectorFields({ domain: "acme", fetch }, uuid);
 *
 * assertEquals(fields.map(({ label }) => label), ["Identifiant"]);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function listConnectorFields(
  api: Api,
  connector: string | number,
  options?: CallOptions,
): Promise<ConnectorFieldList> {
  return call(api, LIST_CONNECTOR_FIELDS, {
    parameters: { uuid: connector },
    decode: decodeConnectorFieldList,
    options,
  });
}
