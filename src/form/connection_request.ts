import { invalidArgument } from "../model/internal.ts";
import {
  checkKind,
  checkSent,
  checkSource,
  type SentValues,
  type StepConnector,
} from "./check_sent.ts";
import type { FillStep } from "./form_step.ts";

const ACTION = "make the request for a connection";

/** The options of `connectionRequest()`. */
export interface ConnectionOptions {
  /**
   * The id of the connection, if an earlier source of the same connector was
   * already added.
   */
  connection?: number | undefined;
}

/** A request that adds a connection, to be sent with the token of a user. */
export interface ConnectionRequest {
  /** The HTTP method. */
  method: "POST";
  /** The path with its query, to be appended to the base URL of the API. */
  path: string;
  /** The body, to send as JSON. */
  body: Record<string, string>;
}

/**
 * Makes the request that adds a connection, from a form that was filled in.
 *
 * It sends nothing. The request needs the token of a user, and that must not
 * reach the page with the form. The values are those that `validateStep()`
 * returns, clear or encrypted by `encryptValues()`.
 *
 * @param connector The connector of the step
 * @param step The step, of kind `form`
 * @param values The values to send, by the name of the field
 * @param options The connection that the source is added to, if there is one
 * @returns The request
 * @throws {UsageError} If the step has the wrong kind or connector, if a
 * required value is missing, or if the step has no such field. The error holds
 * no value
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField, decodeConnectorSource } from "@connectors/powens";
 * import { connectionRequest } from "@connectors/powens/form";
 *
 * const connector = { id: 40, uuid: "338178e6-3d01-564f-9a7b-52ca442459bf" };
 * const step = {
 *   kind: "form",
 *   source: decodeConnectorSource({ id: 1, id_connector: 40, name: "directaccess", priority: 2 }),
 *   fields: [decodeConnectorField({ name: "login", label: "Identifiant", type: "text" })],
 * } as const;
 *
 * assertEquals(connectionRequest(connector, step, { login: "jeanne.martin" }), {
 *   method: "POST",
 *   path: "/users/me/connections?source=directaccess",
 *   body: {
 *     login: "jeanne.martin",
 *     connector_uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   },
 * });
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connections}
 */
export function connectionRequest(
  connector: StepConnector,
  step: FillStep,
  values: SentValues,
  options: ConnectionOptions = {},
): ConnectionRequest {
  const { connection } = options;
  checkKind(ACTION, step, "form");
  checkSource(ACTION, connector, step.source);
  checkSent(ACTION, step, values);
  if (
    connection !== undefined &&
    (!Number.isSafeInteger(connection) || connection < 0)
  ) {
    throw invalidArgument(
      ACTION,
      "connection",
      "the id of a connection",
      connection,
    );
  }
  const earlier = connection === undefined ? "" : `/${connection}`;
  const query = new URLSearchParams({ source: step.source.name });
  return {
    method: "POST",
    path: `/users/me/connections${earlier}?${query}`,
    // A field must not replace the connector.
    body: connection === undefined
      ? { ...values, connector_uuid: connector.uuid }
      : { ...values },
  };
}
