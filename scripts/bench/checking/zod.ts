import * as z from "zod";
import type { Subject } from "./subject.ts";

const text = z.string();
const texts = z.array(text).nullish();
const flag = z.boolean().nullish();
const number = z.number().nullish();

const amounts = z.looseObject({
  first_open_day: number,
  instant: number,
  deferred: number,
  periodic: number,
}).nullish();

const paymentSettings = z.looseObject({
  available_validate_mechanisms: texts,
  beneficiary_types: texts,
  execution_date_types: texts,
  execution_frequencies: texts,
  maximum_number_of_instructions: z.int().nullish(),
  providing_payer_account: text.nullish(),
  partial_status_tracking: texts,
  is_app_to_app_used: z.looseObject({ android: flag, ios: flag }).nullish(),
  bank_provides_payer_account: flag,
  bank_provides_payer_label: flag,
  transfer_date_types_where_trusted_beneficiary_required: texts,
  cancellation_available: flag,
  minimum_amount: amounts,
  maximum_amount: amounts,
  minimum_date_delta_days: number,
  maximum_date_delta_days: number,
}).nullish();

const source = z.looseObject({
  id: z.int(),
  id_connector: z.int(),
  name: text,
  auth_mechanism: text.nullish(),
  available_auth_mechanisms: texts,
  disabled: text.nullish(),
  priority: z.int(),
  account_usages: texts,
});

const field = z.looseObject({
  name: text,
  connector_sources: texts,
  auth_mechanisms: texts,
  type: text,
  label: text,
  description: text.nullish(),
  regex: text.nullish(),
  required: flag,
  values: z.array(z.looseObject({ label: text, value: text })).nullish(),
});

const connector = z.looseObject({
  id: z.int(),
  uuid: text,
  name: text,
  hidden: flag,
  charged: z.boolean(),
  code: text.nullish(),
  beta: z.boolean(),
  color: text.nullish(),
  slug: text.nullish(),
  sync_frequency: number,
  months_to_fetch: z.int().nullish(),
  auth_mechanism: text.nullish(),
  available_auth_mechanisms: texts,
  transfer_mechanism: text.nullish(),
  siret: text.nullish(),
  restricted: flag,
  capabilities: texts,
  account_usages: texts,
  payment_settings: paymentSettings,
  products: texts,
  sources: z.array(source).nullish(),
  fields: z.array(field).nullish(),
});

const answer = z.looseObject({ connectors: z.array(connector) });

/** zod, as it comes and without the code that it makes from strings. */
export const zod: Subject[] = [
  {
    name: "zod 4",
    generatesCode: true,
    check: (value) => answer.safeParse(value).success,
  },
  {
    name: "zod 4, jitless",
    generatesCode: false,
    check: (value) => answer.safeParse(value, { jitless: true }).success,
  },
];
