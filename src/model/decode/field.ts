import {
  AUTH_MECHANISMS,
  CONNECTOR_FIELD_TYPES,
  SOURCE_NAMES,
} from "../enumerations.ts";
import {
  areSomeOf,
  type Describe,
  isBoolean,
  isListOf,
  isOneOf,
  isText,
  type Raw,
} from "./check.ts";

/** Checks a form field: only a list has values. */
export const isConnectorField: Describe = (object, notes) =>
  isText(object.name, notes) &&
  areSomeOf(object.connector_sources, notes, SOURCE_NAMES) &&
  areSomeOf(object.auth_mechanisms, notes, AUTH_MECHANISMS) &&
  isOneOf(object.type, notes, CONNECTOR_FIELD_TYPES) &&
  isText(object.label, notes) &&
  isText(object.description ?? "", notes) &&
  isText(object.regex ?? "", notes) &&
  isBoolean(object.required ?? false, notes) &&
  (object.values === undefined || object.type !== "list" ||
    isListOf(object.values, notes, isFieldValue));

const isFieldValue: Describe = (object, notes) =>
  isText(object.label, notes) &&
  isText(object.value, notes);

/** Completes a field that was found sound. */
export function completeConnectorField(field: Raw): void {
  field.connector_sources ??= [];
  field.auth_mechanisms ??= [];
  field.description ??= null;
  field.required ??= false;
  field.regex ??= null;
  // Few fields are lists, and those mostly have values.
  if (!field.values && field.type === "list") field.values = [];
}
