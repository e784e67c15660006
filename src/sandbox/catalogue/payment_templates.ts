import {
  EXECUTION_FREQUENCIES,
  type PaymentSettings,
} from "../../model/mod.ts";
import type { JsonObject } from "../json.ts";

/** The name of a template of payment settings. */
export type PaymentTemplateName =
  | "rich"
  | "sepa"
  | "instant"
  | "bulk"
  | "uk"
  | "legacy"
  | "minimal"
  | "nulls";

/** The names of the templates. */
export const PAYMENT_TEMPLATES: readonly PaymentTemplateName[] = [
  "rich",
  "sepa",
  "instant",
  "bulk",
  "uk",
  "legacy",
  "minimal",
  "nulls",
];

/** Makes the payment settings of a template, in fresh objects. */
export function createPaymentSettings(name: PaymentTemplateName): JsonObject {
  switch (name) {
    case "rich":
      return createRich();
    case "sepa":
      return createSepa();
    case "instant":
      return createInstant();
    case "bulk":
      return createBulk();
    case "uk":
      return createUk();
    case "legacy":
      return createLegacy();
    case "minimal":
      return createMinimal();
    case "nulls":
      return createNulls();
  }
}

/** All settings of the API. */
function createRich(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: [
        "webauth",
        "webauth_app",
        "credentials",
      ],
      beneficiary_types: ["iban", "sort_code_account_number"],
      execution_date_types: [
        "first_open_day",
        "instant",
        "deferred",
        "periodic",
      ],
      execution_frequencies: [...EXECUTION_FREQUENCIES],
      maximum_number_of_instructions: 50,
      providing_payer_account: "optional",
      partial_status_tracking: ["first_open_day", "instant"],
      is_app_to_app_used: { android: true, ios: true },
      bank_provides_payer_account: true,
      bank_provides_payer_label: true,
      transfer_date_types_where_trusted_beneficiary_required: ["periodic"],
      cancellation_available: true,
      minimum_amount: {
        first_open_day: 0.01,
        instant: 0.01,
        deferred: 0.01,
        periodic: 1,
      },
      maximum_amount: {
        first_open_day: 100_000,
        instant: 15_000,
        deferred: 100_000,
        periodic: 5_000,
      },
      minimum_date_delta_days: 1,
      maximum_date_delta_days: 365,
      bulk_execution_date_types: ["first_open_day", "deferred"],
      bulk_providing_payer_account: "mandatory",
      trusted_beneficiaries_required_for_bulk: false,
    } satisfies PaymentSettings,
  );
}

/** A bank of the euro area. */
function createSepa(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["webauth"],
      beneficiary_types: ["iban"],
      execution_date_types: ["first_open_day", "instant", "deferred"],
      execution_frequencies: [],
      maximum_number_of_instructions: 1,
      providing_payer_account: "optional",
      partial_status_tracking: [],
      is_app_to_app_used: { android: true, ios: null },
      bank_provides_payer_account: true,
      bank_provides_payer_label: null,
      transfer_date_types_where_trusted_beneficiary_required: [],
      cancellation_available: false,
      minimum_amount: null,
      maximum_amount: { instant: 100_000 },
      minimum_date_delta_days: null,
      maximum_date_delta_days: 180,
      bulk_execution_date_types: [],
      bulk_providing_payer_account: null,
      trusted_beneficiaries_required_for_bulk: null,
    } satisfies PaymentSettings,
  );
}

/** A bank that takes no dates, and reports how each payment ends. */
function createInstant(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["webauth", "webauth_app"],
      beneficiary_types: ["iban"],
      execution_date_types: ["first_open_day", "instant"],
      maximum_number_of_instructions: 1,
      providing_payer_account: "not_used",
      partial_status_tracking: ["instant"],
      is_app_to_app_used: { android: null, ios: null },
      bank_provides_payer_account: false,
      bank_provides_payer_label: false,
      transfer_date_types_where_trusted_beneficiary_required: ["instant"],
      cancellation_available: false,
      minimum_amount: { first_open_day: 1.5, instant: 1 },
      maximum_amount: { first_open_day: 30_000, instant: 1_000 },
    } satisfies PaymentSettings,
  );
}

/** A bank for companies, with many instructions at once. */
function createBulk(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["webauth"],
      beneficiary_types: ["iban"],
      execution_date_types: [
        "first_open_day",
        "instant",
        "deferred",
        "periodic",
      ],
      execution_frequencies: ["weekly", "monthly", "quarterly", "yearly"],
      maximum_number_of_instructions: 500,
      providing_payer_account: "mandatory",
      partial_status_tracking: ["first_open_day", "instant", "deferred"],
      is_app_to_app_used: { android: false, ios: false },
      bank_provides_payer_account: true,
      bank_provides_payer_label: true,
      transfer_date_types_where_trusted_beneficiary_required: [],
      cancellation_available: true,
      minimum_amount: { periodic: 10 },
      maximum_amount: { first_open_day: 300_000, instant: 100_000 },
      minimum_date_delta_days: 2,
      maximum_date_delta_days: 62,
      bulk_execution_date_types: ["first_open_day", "deferred"],
      bulk_providing_payer_account: "mandatory",
      trusted_beneficiaries_required_for_bulk: true,
    } satisfies PaymentSettings,
  );
}

/** A bank of the United Kingdom, with its Faster Payments. */
function createUk(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["webauth"],
      beneficiary_types: ["sort_code_account_number"],
      execution_date_types: ["instant", "deferred", "periodic"],
      execution_frequencies: ["weekly", "two-weekly", "monthly", "two-monthly"],
      maximum_number_of_instructions: 1,
      providing_payer_account: "optional",
      partial_status_tracking: ["instant"],
      is_app_to_app_used: { android: true, ios: true },
      bank_provides_payer_account: true,
      bank_provides_payer_label: false,
      maximum_amount: { instant: 25_000, deferred: 25_000, periodic: 10_000 },
      maximum_date_delta_days: 364.5,
    } satisfies PaymentSettings,
  );
}

/**
 * Only the settings of the first documentation, with validation by credentials.
 */
function createLegacy(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["credentials"],
      beneficiary_types: ["iban", "recipient"],
      execution_date_types: ["first_open_day", "deferred", "periodic"],
      execution_frequencies: ["monthly", "quarterly", "semiannually", "yearly"],
      maximum_number_of_instructions: 1,
      providing_payer_account: "mandatory",
      partial_status_tracking: [],
    } satisfies PaymentSettings,
  );
}

/** Almost no settings, as every key may be absent. */
function createMinimal(): JsonObject {
  return {
    available_validate_mechanisms: ["webauth"],
    execution_date_types: ["first_open_day"],
  } satisfies PaymentSettings;
}

/** Settings with `null` in every possible place. */
function createNulls(): JsonObject {
  return complete(
    {
      available_validate_mechanisms: ["webauth"],
      beneficiary_types: null,
      execution_date_types: ["first_open_day"],
      execution_frequencies: null,
      maximum_number_of_instructions: null,
      providing_payer_account: null,
      partial_status_tracking: null,
      is_app_to_app_used: null,
      minimum_amount: { first_open_day: null },
      maximum_amount: null,
      maximum_date_delta_days: null,
    } satisfies PaymentSettings,
  );
}

/** Adds every missing key, in the order of the keys in an answer. */
function complete(settings: JsonObject): JsonObject {
  return {
    available_validate_mechanisms: null,
    beneficiary_types: null,
    execution_date_types: null,
    bulk_execution_date_types: null,
    execution_frequencies: null,
    maximum_number_of_instructions: null,
    providing_payer_account: null,
    bulk_providing_payer_account: null,
    partial_status_tracking: null,
    is_app_to_app_used: null,
    bank_provides_payer_account: null,
    bank_provides_payer_label: null,
    transfer_date_types_where_trusted_beneficiary_required: null,
    trusted_beneficiaries_required_for_bulk: null,
    cancellation_available: null,
    minimum_amount: null,
    maximum_amount: null,
    minimum_date_delta_days: null,
    maximum_date_delta_days: null,
    ...settings,
  };
}
