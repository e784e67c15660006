import {
  AUTH_MECHANISMS,
  CONNECTOR_FIELD_TYPES,
  SOURCE_NAMES,
} from "../enumerations.ts";
import type { Raw } from "../raw.ts";
import {
  areSomeOf,
  type Describe,
  isBoolean,
  isListOf,
  isOneOf,
  isText,
} from "./check.ts";

/** Checks a form field: only a list has values. */
export const isConnectorField: Describe = (object, notes) =>
  (object.type !== "list" || isListOf(object.values, notes, isFieldValue)) &&
  isBoolean(object.required ?? false, notes) &&
  isText(object.regex ?? "", notes) &&
  isText(object.description ?? "", notes) &&
  isText(object.label, notes) &&
  isOneOf(object.type, notes, CONNECTOR_FIELD_TYPES) &&
  areSomeOf(object.auth_mechanisms, notes, AUTH_MECHANISMS) &&
  areSomeOf(object.connector_sources, notes, SOURCE_NAMES) &&
  isText(object.name, notes);

const isFieldValue: Describe = (object, notes) =>
  isText(object.value, notes) &&
  isText(object.label, notes);

/** Completes a field that was found sound. */
export function completeConnectorField(field: Raw): void {
  field.connector_sources ??= [];
  field.auth_mechanisms ??= [];
  field.description ??= null;
  field.required ??= false;
  field.regex ??= null;
  if (field.type === "list") field.values ??= [];
}
