import { Ajv, type Options } from "ajv";
import type { Subject } from "./subject.ts";

const text = { type: "string" };
const optionalText = { type: ["string", "null"] };
const texts = { type: ["array", "null"], items: text };
const flag = { type: "boolean" };
const optionalFlag = { type: ["boolean", "null"] };
const integer = { type: "integer" };
const optionalInteger = { type: ["integer", "null"] };
const optionalNumber = { type: ["number", "null"] };

/** A value that is `null` where it is absent. */
function orNull<S extends object>(schema: S): S & { default: null } {
  return { ...schema, default: null };
}

const listOfTexts = { ...texts, default: [] };

const amounts = {
  type: ["object", "null"],
  properties: {
    first_open_day: optionalNumber,
    instant: optionalNumber,
    deferred: optionalNumber,
    periodic: optionalNumber,
  },
};

const paymentSettings = {
  type: ["object", "null"],
  properties: {
    available_validate_mechanisms: texts,
    beneficiary_types: texts,
    execution_date_types: texts,
    execution_frequencies: texts,
    maximum_number_of_instructions: optionalInteger,
    providing_payer_account: optionalText,
    partial_status_tracking: texts,
    is_app_to_app_used: {
      type: ["object", "null"],
      properties: { android: optionalFlag, ios: optionalFlag },
    },
    bank_provides_payer_account: optionalFlag,
    bank_provides_payer_label: optionalFlag,
    transfer_date_types_where_trusted_beneficiary_required: texts,
    cancellation_available: optionalFlag,
    minimum_amount: amounts,
    maximum_amount: amounts,
    minimum_date_delta_days: optionalNumber,
    maximum_date_delta_days: optionalNumber,
  },
};

const source = {
  type: "object",
  required: ["id", "id_connector", "name", "priority"],
  properties: {
    id: integer,
    id_connector: integer,
    name: text,
    auth_mechanism: orNull(optionalText),
    available_auth_mechanisms: listOfTexts,
    disabled: orNull(optionalText),
    priority: integer,
    account_usages: listOfTexts,
  },
};

const field = {
  type: "object",
  required: ["name", "type", "label"],
  properties: {
    name: text,
    connector_sources: listOfTexts,
    auth_mechanisms: listOfTexts,
    type: text,
    label: text,
    description: orNull(optionalText),
    regex: orNull(optionalText),
    required: { ...optionalFlag, default: true },
    values: {
      type: ["array", "null"],
      items: {
        type: "object",
        required: ["label", "value"],
        properties: { label: text, value: text },
      },
    },
  },
};

const connector = {
  type: "object",
  required: ["id", "uuid", "name", "charged", "beta"],
  properties: {
    id: integer,
    uuid: text,
    name: text,
    hidden: orNull(optionalFlag),
    charged: flag,
    code: orNull(optionalText),
    beta: flag,
    color: orNull(optionalText),
    slug: orNull(optionalText),
    sync_frequency: orNull(optionalNumber),
    sync_periodicity: orNull(optionalNumber),
    months_to_fetch: orNull(optionalInteger),
    auth_mechanism: orNull(optionalText),
    available_auth_mechanisms: listOfTexts,
    transfer_mechanism: orNull(optionalText),
    siret: orNull(optionalText),
    restricted: { ...optionalFlag, default: false },
    capabilities: listOfTexts,
    account_usages: listOfTexts,
    payment_settings: orNull(paymentSettings),
    products: listOfTexts,
    sources: { type: ["array", "null"], items: source },
    fields: { type: ["array", "null"], items: field },
  },
};

const answer = {
  type: "object",
  required: ["connectors"],
  properties: { connectors: { type: "array", items: connector } },
};

function compile(options: Options): (value: unknown) => boolean {
  // Its strict mode calls `["string", "null"]` a union of types.
  return new Ajv({ allowUnionTypes: true, ...options }).compile(answer);
}

/** ajv, which makes code from strings, and has no other way. */
export const ajv: readonly Subject[] = [
  { name: "ajv 8", generatesCode: true, check: compile({}) },
  {
    name: "ajv 8, which completes as well",
    generatesCode: true,
    check: compile({ useDefaults: true }),
  },
];
