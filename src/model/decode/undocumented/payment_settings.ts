import {
  EXECUTION_DATE_TYPES,
  PROVIDING_PAYER_ACCOUNTS,
} from "../../enumerations.ts";
import type { PaymentSettings } from "../../payment_settings.ts";
import type { Description } from "../checks.ts";

/** Describes the undocumented keys of payment settings. */
export const describeUndocumentedPaymentSettingsKeys: Description<
  PaymentSettings
> = (settings, check) =>
  check.anything(settings.trusted_beneficiaries_required_for_bulk) &&
  check.oneOfOrNull(
    settings.bulk_providing_payer_account,
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  check.someOfOrNull(settings.bulk_execution_date_types, EXECUTION_DATE_TYPES);
