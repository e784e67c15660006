import {
  BENEFICIARY_TYPES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PROVIDING_PAYER_ACCOUNTS,
} from "../enumerations.ts";
import type {
  AmountsByExecutionDateType,
  AppToAppUse,
  PaymentSettings,
} from "../payment_settings.ts";
import type { Description } from "./checks.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "./validate_mechanism.ts";

/** Describes the documented keys of payment settings. All may be absent. */
export const describePaymentSettings: Description<PaymentSettings> = (
  settings,
  check,
) =>
  check.numberOrNull(settings.maximum_date_delta_days) &&
  check.numberOrNull(settings.minimum_date_delta_days) &&
  check.objectOrNull(settings.maximum_amount, describeAmounts) &&
  check.objectOrNull(settings.minimum_amount, describeAmounts) &&
  check.booleanOrNull(settings.cancellation_available) &&
  check.someOfOrNull(
    settings.transfer_date_types_where_trusted_beneficiary_required,
    EXECUTION_DATE_TYPES,
  ) &&
  check.booleanOrNull(settings.bank_provides_payer_label) &&
  check.booleanOrNull(settings.bank_provides_payer_account) &&
  check.objectOrNull(settings.is_app_to_app_used, describeAppToAppUse) &&
  check.someOfOrNull(settings.partial_status_tracking, EXECUTION_DATE_TYPES) &&
  check.oneOfOrNull(
    settings.providing_payer_account,
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  check.integerOrNull(
    settings.maximum_number_of_instructions,
  ) &&
  check.someOfOrNull(settings.execution_frequencies, EXECUTION_FREQUENCIES) &&
  check.someOfOrNull(settings.execution_date_types, EXECUTION_DATE_TYPES) &&
  check.someOfOrNull(settings.beneficiary_types, BENEFICIARY_TYPES) &&
  check.someOfOrNull(
    settings.available_validate_mechanisms,
    KNOWN_VALIDATE_MECHANISMS,
  );

const describeAmounts: Description<AmountsByExecutionDateType> = (
  amounts,
  check,
) =>
  check.numberOrNull(amounts.periodic) &&
  check.numberOrNull(amounts.deferred) &&
  check.numberOrNull(amounts.instant) &&
  check.numberOrNull(amounts.first_open_day);

const describeAppToAppUse: Description<AppToAppUse> = (use, check) =>
  check.booleanOrNull(use.ios) &&
  check.booleanOrNull(use.android);
