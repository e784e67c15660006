import type { ConnectorSource } from "../connector_source.ts";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  BENEFICIARY_TYPES,
  CAPABILITIES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PROVIDING_PAYER_ACCOUNTS,
  SOURCE_NAMES,
} from "../enumerations.ts";
import type { Description, Incomplete } from "./checks.ts";
import { describePaymentSettings } from "./payment_settings.ts";
import { describeStability } from "./stability.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "./validate_mechanism.ts";

/** Describes a source. */
export const describeSource: Description<ConnectorSource> = (source, check) =>
  check.undocumentedKeys(source, describeUndocumentedKeys) &&
  check.someOfOrNull(source.account_usages, ACCOUNT_USAGES) &&
  check.integer(source.priority) &&
  check.textOrNull(source.disabled) &&
  check.someOfOrNull(source.available_auth_mechanisms, AUTH_MECHANISMS) &&
  check.oneOfOrNull(source.auth_mechanism, AUTH_MECHANISMS) &&
  check.oneOf(source.name, SOURCE_NAMES) &&
  check.integer(source.id_connector) &&
  check.integer(source.id);

const describeUndocumentedKeys: Description<ConnectorSource> = (
  source,
  check,
) =>
  check.oneOfOrNull(
    check.undocumented(source.transfer_with_payer_account),
    PROVIDING_PAYER_ACCOUNTS,
  ) &&
  check.anything(check.undocumented(source.transfer_max_nb_instructions)) &&
  check.someOfOrNull(
    check.undocumented(source.transfer_execution_frequencies),
    EXECUTION_FREQUENCIES,
  ) &&
  check.someOfOrNull(
    check.undocumented(source.transfer_execution_date_types),
    EXECUTION_DATE_TYPES,
  ) &&
  check.someOfOrNull(
    check.undocumented(source.transfer_beneficiary_types),
    BENEFICIARY_TYPES,
  ) &&
  check.oneOfOrNull(
    check.undocumented(source.transfer_validate_mechanism),
    KNOWN_VALIDATE_MECHANISMS,
  ) &&
  check.someOfOrNull(
    check.undocumented(source.available_transfer_mechanisms),
    KNOWN_VALIDATE_MECHANISMS,
  ) &&
  check.objectOrNull(
    check.undocumented(source.payment_settings),
    describePaymentSettings,
  ) &&
  check.anything(check.undocumented(source.documents_type)) &&
  check.anything(check.undocumented(source.account_types)) &&
  check.anything(check.undocumented(source.categories)) &&
  check.someOfOrNull(
    check.undocumented(source.disabled_capabilities),
    CAPABILITIES,
  ) &&
  check.someOfOrNull(check.undocumented(source.capabilities), CAPABILITIES) &&
  check.anything(check.undocumented(source.first_opening)) &&
  check.anything(check.undocumented(source.sync_periodicity)) &&
  check.anything(check.undocumented(source.fallback)) &&
  check.anything(check.undocumented(source.uuid)) &&
  check.objectOrNull(check.undocumented(source.stability), describeStability);

/** Completes a checked source. */
export function completeSource(source: Incomplete<ConnectorSource>): void {
  source.auth_mechanism ??= null;
  source.available_auth_mechanisms ??= [];
  source.disabled ??= null;
  source.account_usages ??= [];
}
