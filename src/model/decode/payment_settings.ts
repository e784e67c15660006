import {
  BENEFICIARY_TYPES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PROVIDING_PAYER_ACCOUNTS,
  VALIDATE_MECHANISMS,
} from "../enumerations.ts";
import { isKnown } from "../open.ts";
import {
  areSomeOf,
  type Check,
  type Describe,
  isBoolean,
  isInteger,
  isNumber,
  isObjectOrLacks,
  isOneOf,
  isOrLacks,
  type KnownValues,
} from "./check.ts";

/** Checks payment settings. */
export const arePaymentSettings: Describe = (object, notes) =>
  areSomeOf(
    object.available_validate_mechanisms,
    notes,
    LISTED_OR_VARIANT,
  ) &&
  areSomeOf(object.beneficiary_types, notes, BENEFICIARY_TYPES) &&
  areSomeOf(object.execution_date_types, notes, EXECUTION_DATE_TYPES) &&
  areSomeOf(object.execution_frequencies, notes, EXECUTION_FREQUENCIES) &&
  isOrLacks(object.maximum_number_of_instructions, notes, isInteger) &&
  isOrLacks(
    object.providing_payer_account,
    notes,
    isProvidingPayerAccount,
  ) &&
  areSomeOf(object.partial_status_tracking, notes, EXECUTION_DATE_TYPES) &&
  isObjectOrLacks(object.is_app_to_app_used, notes, isAppToAppUse) &&
  isOrLacks(object.bank_provides_payer_account, notes, isBoolean) &&
  isOrLacks(object.bank_provides_payer_label, notes, isBoolean) &&
  areSomeOf(
    object.transfer_date_types_where_trusted_beneficiary_required,
    notes,
    EXECUTION_DATE_TYPES,
  ) &&
  isOrLacks(object.cancellation_available, notes, isBoolean) &&
  isObjectOrLacks(object.minimum_amount, notes, areAmounts) &&
  isObjectOrLacks(object.maximum_amount, notes, areAmounts) &&
  isOrLacks(object.minimum_date_delta_days, notes, isNumber) &&
  isOrLacks(object.maximum_date_delta_days, notes, isNumber);

const areAmounts: Describe = (object, notes) =>
  isOrLacks(object.first_open_day, notes, isNumber) &&
  isOrLacks(object.instant, notes, isNumber) &&
  isOrLacks(object.deferred, notes, isNumber) &&
  isOrLacks(object.periodic, notes, isNumber);

const isAppToAppUse: Describe = (object, notes) =>
  isOrLacks(object.android, notes, isBoolean) &&
  isOrLacks(object.ios, notes, isBoolean);

const isProvidingPayerAccount: Check = (value, notes) =>
  isOneOf(value, notes, PROVIDING_PAYER_ACCOUNTS);

const LISTED_OR_VARIANT: KnownValues = {
  includes: (value) =>
    value.startsWith("webauth_") || isKnown(VALIDATE_MECHANISMS, value),
};
