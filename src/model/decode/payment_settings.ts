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
  check.numberOrNull(check.optional(settings.maximum_date_delta_days)) &&
  check.numberOrNull(check.optional(settings.minimum_date_delta_days)) &&
  check.objectOrNull(
    check.optional(settings.maximum_amount),
    describeAmounts,
  ) &&
  check.objectOrNull(
    check.optional(settings.minimum_amount),
    describeAmounts,
  ) &&
  check.booleanOrNull(check.optional(settings.cancellation_available)) &&
  check.someOfOrNull(
    check.optional(
      settings.transfer_date_types_where_trusted_beneficiary_required,
    ),
    EXECUTION_DATE_TYPES,
  ) &&
  check.booleanOrNull(check.optional(settings.bank_provides_payer_label)) &&
  check.booleanOrNull(check.optional(settings.bank_provides_payer_account)) &&
  check.objectOrNull(
    check.optional(settings.is_app_to_app_used),
    describeAppToAppUse,
  ) &&
  check.someOfOrNull(
    check.optional(settings.partial_status_tracking),
    EXECUTION_DATE_TYPES,
  ) &&
  check.oneOfOrNull(
    check.optional(settings.providing_payer_account),
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  check.integerOrNull(
    check.optional(settings.maximum_number_of_instructions),
  ) &&
  check.someOfOrNull(
    check.optional(settings.execution_frequencies),
    EXECUTION_FREQUENCIES,
  ) &&
  check.someOfOrNull(
    check.optional(settings.execution_date_types),
    EXECUTION_DATE_TYPES,
  ) &&
  check.someOfOrNull(
    check.optional(settings.beneficiary_types),
    BENEFICIARY_TYPES,
  ) &&
  check.someOfOrNull(
    check.optional(settings.available_validate_mechanisms),
    KNOWN_VALIDATE_MECHANISMS,
  );

const describeAmounts: Description<AmountsByExecutionDateType> = (
  amounts,
  check,
) =>
  check.numberOrNull(check.optional(amounts.periodic)) &&
  check.numberOrNull(check.optional(amounts.deferred)) &&
  check.numberOrNull(check.optional(amounts.instant)) &&
  check.numberOrNull(check.optional(amounts.first_open_day));

const describeAppToAppUse: Description<AppToAppUse> = (use, check) =>
  check.booleanOrNull(check.optional(use.ios)) &&
  check.booleanOrNull(check.optional(use.android));
