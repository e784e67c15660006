import Type, { type TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { Check } from "typebox/value";
import type { Subject } from "./subject.ts";

const nullish = <T extends TSchema>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

const text = Type.String();
const optionalText = nullish(text);
const texts = nullish(Type.Array(text));
const flag = nullish(Type.Boolean());
const integer = Type.Integer();
const optionalInteger = nullish(integer);
const number = nullish(Type.Number());

const amounts = nullish(Type.Object({
  first_open_day: number,
  instant: number,
  deferred: number,
  periodic: number,
}));

const paymentSettings = nullish(Type.Object({
  available_validate_mechanisms: texts,
  beneficiary_types: texts,
  execution_date_types: texts,
  execution_frequencies: texts,
  maximum_number_of_instructions: optionalInteger,
  providing_payer_account: optionalText,
  partial_status_tracking: texts,
  is_app_to_app_used: nullish(Type.Object({ android: flag, ios: flag })),
  bank_provides_payer_account: flag,
  bank_provides_payer_label: flag,
  transfer_date_types_where_trusted_beneficiary_required: texts,
  cancellation_available: flag,
  minimum_amount: amounts,
  maximum_amount: amounts,
  minimum_date_delta_days: number,
  maximum_date_delta_days: number,
}));

const source = Type.Object({
  id: integer,
  id_connector: integer,
  name: text,
  auth_mechanism: optionalText,
  available_auth_mechanisms: texts,
  disabled: optionalText,
  priority: integer,
  account_usages: texts,
});

const field = Type.Object({
  name: text,
  connector_sources: texts,
  auth_mechanisms: texts,
  type: text,
  label: text,
  description: optionalText,
  regex: optionalText,
  required: flag,
  values: nullish(Type.Array(Type.Object({ label: text, value: text }))),
});

const connector = Type.Object({
  id: integer,
  uuid: text,
  name: text,
  hidden: flag,
  charged: Type.Boolean(),
  code: optionalText,
  beta: Type.Boolean(),
  color: optionalText,
  slug: optionalText,
  sync_frequency: number,
  months_to_fetch: optionalInteger,
  auth_mechanism: optionalText,
  available_auth_mechanisms: texts,
  transfer_mechanism: optionalText,
  siret: optionalText,
  restricted: flag,
  capabilities: texts,
  account_usages: texts,
  payment_settings: paymentSettings,
  products: texts,
  sources: nullish(Type.Array(source)),
  fields: nullish(Type.Array(field)),
});

const answer = Type.Object({ connectors: Type.Array(connector) });
const compiled = Compile(answer);

/** TypeBox, with the code that it makes from strings and without. */
export const typebox: Subject[] = [
  {
    name: "TypeBox 1, Compile",
    generatesCode: true,
    check: (value) => compiled.Check(value),
  },
  {
    name: "TypeBox 1, Value.Check",
    generatesCode: false,
    check: (value) => Check(answer, value),
  },
];
