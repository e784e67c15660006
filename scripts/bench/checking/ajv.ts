import { Ajv } from "ajv";
import type { Subject } from "./subject.ts";

const text = { type: "string" };
const optionalText = { type: ["string", "null"] };
const texts = { type: ["array", "null"], items: text };
const flag = { type: "boolean" };
const optionalFlag = { type: ["boolean", "null"] };
const integer = { type: "integer" };
const optionalInteger = { type: ["integer", "null"] };
const optionalNumber = { type: ["number", "null"] };

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
    auth_mechanism: optionalText,
    available_auth_mechanisms: texts,
    disabled: optionalText,
    priority: integer,
    account_usages: texts,
  },
};

const field = {
  type: "object",
  required: ["name", "type", "label"],
  properties: {
    name: text,
    connector_sources: texts,
    auth_mechanisms: texts,
    type: text,
    label: text,
    description: optionalText,
    regex: optionalText,
    required: optionalFlag,
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
    hidden: optionalFlag,
    charged: flag,
    code: optionalText,
    beta: flag,
    color: optionalText,
    slug: optionalText,
    sync_frequency: optionalNumber,
    months_to_fetch: optionalInteger,
    auth_mechanism: optionalText,
    available_auth_mechanisms: texts,
    transfer_mechanism: optionalText,
    siret: optionalText,
    restricted: optionalFlag,
    capabilities: texts,
    account_usages: texts,
    payment_settings: paymentSettings,
    products: texts,
    sources: { type: ["array", "null"], items: source },
    fields: { type: ["array", "null"], items: field },
  },
};

const answer = {
  type: "object",
  required: ["connectors"],
  properties: { connectors: { type: "array", items: connector } },
};

// Its strict mode calls `["string", "null"]` a union of types.
const validate = new Ajv({ allowUnionTypes: true }).compile(answer);

/** ajv, which makes code from strings, and has no other way. */
export const ajv: Subject = {
  name: "ajv 8",
  generatesCode: true,
  check: (value) => validate(value),
};
