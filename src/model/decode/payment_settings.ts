import {
  BENEFICIARY_TYPES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PROVIDING_PAYER_ACCOUNTS,
  VALIDATE_MECHANISMS,
} from "../enumerations.ts";
import {
  areSomeOf,
  type Describe,
  isBoolean,
  isInteger,
  isNumber,
  isObjectOrLacks,
  isOneOf,
  type KnownValues,
} from "./check.ts";

/** Checks payment settings. */
export const arePaymentSettings: Describe = (object, notes) =>
  isNumber(object.maximum_date_delta_days ?? 0, notes) &&
  isNumber(object.minimum_date_delta_days ?? 0, notes) &&
  isObjectOrLacks(object.maximum_amount, notes, areAmounts) &&
  isObjectOrLacks(object.minimum_amount, notes, areAmounts) &&
  isBoolean(object.cancellation_available ?? false, notes) &&
  areSomeOf(
    object.transfer_date_types_where_trusted_beneficiary_required,
    notes,
    EXECUTION_DATE_TYPES,
  ) &&
  isBoolean(object.bank_provides_payer_label ?? false, notes) &&
  isBoolean(object.bank_provides_payer_account ?? false, notes) &&
  isObjectOrLacks(object.is_app_to_app_used, notes, isAppToAppUse) &&
  areSomeOf(object.partial_status_tracking, notes, EXECUTION_DATE_TYPES) &&
  isOneOf(
    object.providing_payer_account ?? "",
    notes,
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  isInteger(object.maximum_number_of_instructions ?? 0, notes) &&
  areSomeOf(object.execution_frequencies, notes, EXECUTION_FREQUENCIES) &&
  areSomeOf(object.execution_date_types, notes, EXECUTION_DATE_TYPES) &&
  areSomeOf(object.beneficiary_types, notes, BENEFICIARY_TYPES) &&
  areSomeOf(
    object.available_validate_mechanisms,
    notes,
    LISTED_OR_VARIANT,
  );

const areAmounts: Describe = (object, notes) =>
  isNumber(object.periodic ?? 0, notes) &&
  isNumber(object.deferred ?? 0, notes) &&
  isNumber(object.instant ?? 0, notes) &&
  isNumber(object.first_open_day ?? 0, notes);

const isAppToAppUse: Describe = (object, notes) =>
  isBoolean(object.ios ?? false, notes) &&
  isBoolean(object.android ?? false, notes);

// By this type, it can be asked about any string.
const LISTED: KnownValues = VALIDATE_MECHANISMS;

const LISTED_OR_VARIANT: KnownValues = {
  includes: (value) =>
    LISTED.includes(value.replace(/^webauth_.*/s, "webauth")),
};
