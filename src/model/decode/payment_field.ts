import type { ConnectorPaymentFieldBase } from "../connector_payment_field.ts";
import type { Description, Incomplete } from "./checks.ts";
import {
  completeFieldBase,
  describeFieldBase,
  type TypedFieldBase,
} from "./field.ts";
import { KNOWN_VALIDATE_MECHANISMS } from "./validate_mechanism.ts";

/** A field of a payment, of any type. */
export type TypedPaymentFieldBase = ConnectorPaymentFieldBase & TypedFieldBase;

/** Describes the documented keys of a field of a payment. */
export const describePaymentField: Description<TypedPaymentFieldBase> = (
  field,
  check,
) =>
  describeFieldBase(field, check) &&
  check.someOfOrNull(
    check.optional(field.auth_mechanisms),
    KNOWN_VALIDATE_MECHANISMS,
  );

/** Completes a checked field of a payment. */
export function completePaymentField(
  field: Incomplete<TypedPaymentFieldBase>,
): void {
  completeFieldBase(field);
  field.auth_mechanisms ??= [];
}
