import { assertEquals } from "@std/assert";
import { type Keys, keysOfModel } from "./keys_read.ts";

/** The properties of a schema, and of those under some of them. */
interface Schema {
  [property: string]: Schema | null;
}

/** The properties that the vendor's OpenAPI of 2025 has of a connector. */
const CONNECTOR_2025: Schema = {
  id: null,
  uuid: null,
  name: null,
  charged: null,
  beta: null,
  capabilities: null,
  auth_mechanism: null,
  restricted: null,
  hidden: null,
  code: null,
  color: null,
  slug: null,
  urls: null,
  sync_periodicity: null,
  months_to_fetch: null,
  transfer_mechanism: null,
  siret: null,
  sources: {
    id: null,
    id_connector: null,
    name: null,
    auth_mechanism: null,
    priority: null,
    disabled: null,
  },
  fields: {
    name: null,
    type: null,
    auth_mechanisms: null,
    label: null,
    required: null,
    description: null,
    regex: null,
    values: { value: null, label: null },
  },
  countries: { id: null, name: null },
};

/** Those that its older OpenAPI has, which calls the API by a former name. */
const OLDER_CONNECTOR: Schema = {
  id: null,
  name: null,
  id_weboob: null,
  hidden: null,
  charged: null,
  code: null,
  beta: null,
  color: null,
  slug: null,
  sync_frequency: null,
  months_to_fetch: null,
  account_types: null,
  auth_mechanism: null,
  siret: null,
  uuid: null,
  fields: {
    id: null,
    id_connector: null,
    name: null,
    label: null,
    regex: null,
    type: null,
    ephemeral: null,
    value: null,
    values: { label: null, value: null },
    required: null,
    auth_mechanisms: null,
  },
};

/** The properties that the model does not have, with the reason. */
const LEFT_OUT: Record<string, string> = {
  "id_weboob": "The name of a module inside the vendor's engine; no newer " +
    "schema or answer has it, and its last answer is of 2014.",
  "fields.id": "The id of a row in the vendor's database; no newer schema or " +
    "answer has it, and values are sent by name.",
  "fields.id_connector": "The id of the connector that the field stands in; " +
    "no newer schema or answer has it.",
};

/** The properties of a schema that the model does not have. */
function missing(schema: Schema, keys: Keys, path = ""): string[] {
  return Object.entries(schema).flatMap(([property, inner]) => {
    const place = path + property;
    const inModel = keys[property];
    if (inModel === undefined) return [place];
    return inner === null ? [] : missing(inner, inModel, `${place}.`);
  });
}

Deno.test("the model has every property of the vendor's OpenAPI, or there is a reason", () => {
  const keys = keysOfModel();
  assertEquals(missing(CONNECTOR_2025, keys), []);
  assertEquals(missing(OLDER_CONNECTOR, keys), Object.keys(LEFT_OUT));
});
