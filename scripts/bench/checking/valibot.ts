import * as v from "valibot";
import type { Subject } from "./subject.ts";

const text = v.string();
const optionalText = v.nullish(text);
const texts = v.nullish(v.array(text));
const flag = v.nullish(v.boolean());
const integer = v.pipe(v.number(), v.integer());
const optionalInteger = v.nullish(integer);
const number = v.nullish(v.number());

const amounts = v.nullish(v.looseObject({
  first_open_day: number,
  instant: number,
  deferred: number,
  periodic: number,
}));

const paymentSettings = v.nullish(v.looseObject({
  available_validate_mechanisms: texts,
  beneficiary_types: texts,
  execution_date_types: texts,
  execution_frequencies: texts,
  maximum_number_of_instructions: optionalInteger,
  providing_payer_account: optionalText,
  partial_status_tracking: texts,
  is_app_to_app_used: v.nullish(v.looseObject({ android: flag, ios: flag })),
  bank_provides_payer_account: flag,
  bank_provides_payer_label: flag,
  transfer_date_types_where_trusted_beneficiary_required: texts,
  cancellation_available: flag,
  minimum_amount: amounts,
  maximum_amount: amounts,
  minimum_date_delta_days: number,
  maximum_date_delta_days: number,
}));

const source = v.looseObject({
  id: integer,
  id_connector: integer,
  name: text,
  auth_mechanism: optionalText,
  available_auth_mechanisms: texts,
  disabled: optionalText,
  priority: integer,
  account_usages: texts,
});

const field = v.looseObject({
  name: text,
  connector_sources: texts,
  auth_mechanisms: texts,
  type: text,
  label: text,
  description: optionalText,
  regex: optionalText,
  required: flag,
  values: v.nullish(v.array(v.looseObject({ label: text, value: text }))),
});

const connector = v.looseObject({
  id: integer,
  uuid: text,
  name: text,
  hidden: flag,
  charged: v.boolean(),
  code: optionalText,
  beta: v.boolean(),
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
  sources: v.nullish(v.array(source)),
  fields: v.nullish(v.array(field)),
});

const answer = v.looseObject({ connectors: v.array(connector) });

/** valibot, which never makes code from strings. */
export const valibot: Subject = {
  name: "valibot 1",
  generatesCode: false,
  check: (value) => v.safeParse(answer, value).success,
};
