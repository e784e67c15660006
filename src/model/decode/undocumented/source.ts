import type { ConnectorSource } from "../../connector_source.ts";
import {
  BENEFICIARY_TYPES,
  CAPABILITIES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PROVIDING_PAYER_ACCOUNTS,
} from "../../enumerations.ts";
import type { PaymentSettings } from "../../payment_settings.ts";
import type { Description } from "../checks.ts";
import { describePaymentSettings } from "../payment_settings.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "../validate_mechanism.ts";
import { describeUndocumentedPaymentSettingsKeys } from "./payment_settings.ts";
import { describeStability } from "./stability.ts";

/** Describes the undocumented keys of a source. */
export const describeUndocumentedSourceKeys: Description<ConnectorSource> = (
  source,
  check,
) =>
  check.oneOfOrNull(
    source.transfer_with_payer_account,
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  check.anything(source.transfer_max_nb_instructions) &&
  check.someOfOrNull(
    source.transfer_execution_frequencies,
    EXECUTION_FREQUENCIES,
  ) &&
  check.someOfOrNull(
    source.transfer_execution_date_types,
    EXECUTION_DATE_TYPES,
  ) &&
  check.someOfOrNull(source.transfer_beneficiary_types, BENEFICIARY_TYPES) &&
  check.oneOfOrNull(
    source.transfer_validate_mechanism,
    KNOWN_VALIDATE_MECHANISMS,
  ) &&
  check.someOfOrNull(
    source.available_transfer_mechanisms,
    KNOWN_VALIDATE_MECHANISMS,
  ) &&
  check.objectOrNull(source.payment_settings, describeSourcePaymentSettings) &&
  check.anything(source.documents_type) &&
  check.anything(source.account_types) &&
  check.anything(source.categories) &&
  check.someOfOrNull(source.disabled_capabilities, CAPABILITIES) &&
  check.someOfOrNull(source.capabilities, CAPABILITIES) &&
  check.anything(source.first_opening) &&
  check.anything(source.sync_periodicity) &&
  check.anything(source.fallback) &&
  check.anything(source.uuid) &&
  check.objectOrNull(source.stability, describeStability);

/** In a source, no key of the payment settings is documented. */
const describeSourcePaymentSettings: Description<PaymentSettings> = (
  settings,
  check,
) =>
  describeUndocumentedPaymentSettingsKeys(settings, check) &&
  describePaymentSettings(settings, check);
