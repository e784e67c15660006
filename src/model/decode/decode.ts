import type { Connector } from "../connector.ts";
import type { ConnectorField } from "../connector_field.ts";
import type { ConnectorSource } from "../connector_source.ts";
import type { ExpandedConnector } from "../expand.ts";
import type {
  ConnectorFieldList,
  ConnectorList,
  ConnectorSourceList,
} from "../lists.ts";
import {
  type AskedKeys,
  completeConnector,
  describeConnector,
} from "./connector.ts";
import {
  completeField,
  describeField,
  type TypedConnectorFieldBase,
} from "./field.ts";
import { decodeObject } from "./decode_object.ts";
import { decodeRows } from "./decode_rows.ts";
import { findList } from "./find_list.ts";
import type { DecodeOptions } from "./options.ts";
import type { Shape } from "./shape.ts";
import { completeSource, describeSource } from "./source.ts";

/**
 * The options for decoding connectors.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface ConnectorDecodeOptions<E extends readonly string[] = []>
  extends DecodeOptions {
  /** The keys of `expand` in the request; by default, none. */
  expand?: E | undefined;
}

/**
 * Decodes a connector in place: checks it, and completes absent values.
 *
 * The routes do this with every answer. Use it for connectors from webhooks,
 * files and tests.
 *
 * @typeParam E The tuple given to `expand`
 * @param value The parsed JSON of a connector
 * @param options What to expect, and whom to tell of unknown values
 * @returns The very same object
 * @throws {DecodeError} If the value is not a connector
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnector } from "@connectors/powens";
 *
 * const connector = decodeConnector(JSON.parse(`{
 *   "id": 40,
 *   "uuid": "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   "name": "Connecteur de test",
 *   "charged": true,
 *   "beta": false,
 *   "products": ["bank", "pay"]
 * }`));
 *
 * assertEquals(connector.products, ["bank", "pay"]);
 * assertEquals(connector.capabilities, []);
 * ```
 */
export function decodeConnector<const E extends readonly string[] = []>(
  value: unknown,
  options: ConnectorDecodeOptions<E> = {},
): ExpandedConnector<E> {
  // Checked and completed, so the type now tells the truth.
  return decodeObject(
    value,
    connectorShape(options),
    options,
  ) as ExpandedConnector<E>;
}

/**
 * Decodes a list of connectors in place. Malformed rows are returned in
 * `rejected`.
 *
 * @typeParam E The tuple given to `expand`
 * @param value The parsed JSON of an answer: an object with the list under
 * `connectors`, or under `banks` or `providers`, as deprecated routes have it
 * @param options What to expect, and whom to tell of unknown values
 * @returns The connectors, and the rows that were rejected
 * @throws {DecodeError} If there is no list
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorList } from "@connectors/powens";
 *
 * const { connectors, rejected } = decodeConnectorList({ connectors: [42], total: 1 });
 *
 * assertEquals(connectors, []);
 * assertEquals(rejected, [{
 *   index: 0,
 *   issues: [{ path: "connectors[0]", expected: "an object", received: "42" }],
 *   value: 42,
 * }]);
 * ```
 */
export function decodeConnectorList<const E extends readonly string[] = []>(
  value: unknown,
  options: ConnectorDecodeOptions<E> = {},
): ConnectorList<E> {
  const { rows, ...others } = decodeRows(
    value,
    CONNECTOR_LIST_KEYS,
    connectorShape(options),
    options,
  );
  // Checked and completed, so the type now tells the truth.
  return { connectors: rows as ExpandedConnector<E>[], ...others };
}

/**
 * Decodes a source in place: checks it, and completes absent values.
 *
 * @param value The parsed JSON of a source
 * @param options Whom to tell of unknown values
 * @returns The very same object
 * @throws {DecodeError} If the value is not a source
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorSource } from "@connectors/powens";
 *
 * const source = decodeConnectorSource({
 *   id: 7,
 *   id_connector: 40,
 *   name: "openapi",
 *   auth_mechanism: "webauth",
 *   priority: 1,
 * });
 *
 * assertEquals(source.disabled, null);
 * ```
 */
export function decodeConnectorSource(
  value: unknown,
  options: DecodeOptions = {},
): ConnectorSource {
  // Checked and completed, so the type now tells the truth.
  return decodeObject(value, SOURCE, options) as ConnectorSource;
}

/**
 * Decodes a list of sources in place. Malformed rows are returned in
 * `rejected`.
 *
 * @param value The parsed JSON of an answer: an object with the list under
 * `sources`
 * @param options Whom to tell of unknown values
 * @returns The sources, and the rows that were rejected
 * @throws {DecodeError} If there is no list
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorSourceList } from "@connectors/powens";
 *
 * assertEquals(decodeConnectorSourceList({ sources: [], total: 0 }).sources, []);
 * ```
 */
export function decodeConnectorSourceList(
  value: unknown,
  options: DecodeOptions = {},
): ConnectorSourceList {
  const { rows, ...others } = decodeRows(value, ["sources"], SOURCE, options);
  // Checked and completed, so the type now tells the truth.
  return { sources: rows as ConnectorSource[], ...others };
}

/**
 * Decodes a form field in place: checks it, and completes absent values.
 *
 * @param value The parsed JSON of a field
 * @param options Whom to tell of unknown values
 * @returns The very same object
 * @throws {DecodeError} If the value is not a field
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField } from "@connectors/powens";
 *
 * const field = decodeConnectorField({ name: "login", label: "Identifiant", type: "text" });
 *
 * assertEquals(field.required, true);
 * ```
 */
export function decodeConnectorField(
  value: unknown,
  options: DecodeOptions = {},
): ConnectorField {
  // Checked and completed, so the type now tells the truth.
  return decodeObject(value, FIELD, options) as ConnectorField;
}

/**
 * Decodes a list of form fields in place. Malformed rows are returned in
 * `rejected`.
 *
 * @param value The parsed JSON of an answer: an object with the list under
 * `fields`
 * @param options Whom to tell of unknown values
 * @returns The fields, and the rows that were rejected
 * @throws {DecodeError} If there is no list
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorFieldList } from "@connectors/powens";
 *
 * const { fields } = decodeConnectorFieldList({
 *   fields: [{ name: "login", label: "Identifiant", type: "text" }],
 * });
 *
 * assertEquals(fields[0]?.name, "login");
 * ```
 */
export function decodeConnectorFieldList(
  value: unknown,
  options: DecodeOptions = {},
): ConnectorFieldList {
  const { rows, ...others } = decodeRows(value, ["fields"], FIELD, options);
  // Checked and completed, so the type now tells the truth.
  return { fields: rows as ConnectorField[], ...others };
}

/**
 * Finds the rows of a list of connectors; throws a `DecodeError` if there is no
 * list.
 */
export function findConnectorRows(value: unknown): readonly unknown[] {
  return findList(value, CONNECTOR_LIST_KEYS).list;
}

const CONNECTOR_LIST_KEYS = ["connectors", "banks", "providers"] as const;

const SOURCE: Shape<ConnectorSource> = {
  describe: describeSource,
  complete: completeSource,
};

const FIELD: Shape<TypedConnectorFieldBase> = {
  describe: describeField,
  complete: completeField,
};

function connectorShape(
  { expand = [] }: { expand?: readonly string[] | undefined },
): Shape<Connector> {
  // The part in brackets is not a key of the connector.
  const asked: AskedKeys = Object.fromEntries(
    expand.map((item) => [item.split("[")[0], true]),
  );
  return {
    describe: describeConnector,
    complete: (connector) => completeConnector(connector, asked),
  };
}
