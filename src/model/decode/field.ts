import type {
  ConnectorFieldBase,
  FieldBase,
  FieldValue,
} from "../connector_field.ts";
import {
  AUTH_MECHANISMS,
  CONNECTOR_FIELD_TYPES,
  SOURCE_NAMES,
} from "../enumerations.ts";
import type { Description, Incomplete } from "./checks.ts";

/** The keys of every field, with the type that decides on further keys. */
export type TypedFieldBase = FieldBase & { type: unknown };

/**
 * Describes the documented keys of every field, of a connection or of a payment.
 */
export const describeFieldBase: Description<TypedFieldBase> = (field, check) =>
  (!check.equals(field.type, "list") ||
    check.listOrNull(field.values, describeFieldValue)) &&
  check.booleanOrNull(check.optional(field.required)) &&
  check.textOrNull(check.optional(field.regex)) &&
  check.text(field.label) &&
  check.oneOf(field.type, CONNECTOR_FIELD_TYPES) &&
  check.text(field.name);

const describeFieldValue: Description<FieldValue> = (one, check) =>
  check.text(one.value) &&
  check.text(one.label);

/** Completes the keys of every field. */
export function completeFieldBase(field: Incomplete<TypedFieldBase>): void {
  field.required ??= true;
  field.regex ??= null;
  if (field.type === "list") field.values ??= [];
}

/** A field of a connection, of any type. */
export type TypedConnectorFieldBase = ConnectorFieldBase & TypedFieldBase;

/** Describes the documented keys of a field of a connection. */
export const describeField: Description<TypedConnectorFieldBase> = (
  field,
  check,
) =>
  describeFieldBase(field, check) &&
  check.textOrNull(check.knownToBeAbsent(field.description)) &&
  check.someOfOrNull(check.optional(field.auth_mechanisms), AUTH_MECHANISMS) &&
  check.someOfOrNull(check.optional(field.connector_sources), SOURCE_NAMES);

/** Completes a checked field of a connection. */
export function completeField(
  field: Incomplete<TypedConnectorFieldBase>,
): void {
  completeFieldBase(field);
  field.connector_sources ??= [];
  field.auth_mechanisms ??= [];
  field.description ??= null;
}
