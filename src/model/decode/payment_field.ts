import type { ConnectorPaymentFieldBase } from "../connector_payment_field.ts";
import { SOURCE_NAMES } from "../enumerations.ts";
import type { Description, Incomplete } from "./checks.ts";
import {
  completeFieldBase,
  describeFieldBase,
  type TypedFieldBase,
} from "./field.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "./validate_mechanism.ts";

/** A field of a payment, of any type. */
type TypedPaymentFieldBase = ConnectorPaymentFieldBase & TypedFieldBase;

/** Describes a field of a payment. */
export const describePaymentField: Description<TypedPaymentFieldBase> = (
  field,
  check,
) =>
  describeFieldBase(field, check) &&
  check.undocumentedKeys(field, describeUndocumentedKeys) &&
  check.someOfOrNull(
    check.optional(field.auth_mechanisms),
    KNOWN_VALIDATE_MECHANISMS,
  );

const describeUndocumentedKeys: Description<TypedPaymentFieldBase> = (
  field,
  check,
) =>
  check.anything(check.undocumented(field.description)) &&
  check.someOfOrNull(
    check.undocumented(field.connector_sources),
    SOURCE_NAMES,
  );

/** Completes a checked field of a payment. */
export function completePaymentField(
  field: Incomplete<TypedPaymentFieldBase>,
): void {
  completeFieldBase(field);
  field.auth_mechanisms ??= [];
}
