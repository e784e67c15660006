import type { Connector } from "../../connector.ts";
import { BENEFICIARY_TYPES, EXECUTION_DATE_TYPES } from "../../enumerations.ts";
import type { Description } from "../checks.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "../validate_mechanism.ts";
import { describeUndocumentedFieldKeys } from "./field.ts";
import { describeUndocumentedPaymentFieldKeys } from "./payment_field.ts";
import { describeUndocumentedPaymentSettingsKeys } from "./payment_settings.ts";
import { describeUndocumentedSourceKeys } from "./source.ts";
import { describeStability } from "./stability.ts";

/**
 * Describes the undocumented keys of a connector and of the objects in it. They
 * never cause a rejection, so decoding skips them. Drift reports them.
 */
export const describeUndocumentedConnectorKeys: Description<Connector> = (
  connector,
  check,
) =>
  check.listOrNull(
    connector.payment_fields,
    describeUndocumentedPaymentFieldKeys,
  ) &&
  check.listOrNull(connector.fields, describeUndocumentedFieldKeys) &&
  check.listOrNull(connector.sources, describeUndocumentedSourceKeys) &&
  check.objectOrNull(
    connector.payment_settings,
    describeUndocumentedPaymentSettingsKeys,
  ) &&
  check.someOfOrNull(
    connector.transfer_execution_date_types,
    EXECUTION_DATE_TYPES,
  ) &&
  check.someOfOrNull(connector.transfer_beneficiary_types, BENEFICIARY_TYPES) &&
  check.someOfOrNull(
    connector.available_transfer_mechanisms,
    KNOWN_VALIDATE_MECHANISMS,
  ) &&
  check.anything(connector.documents_type) &&
  check.anything(connector.account_types) &&
  check.anything(connector.categories) &&
  check.objectOrNull(connector.stability, describeStability);
