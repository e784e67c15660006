import type { ExpandableKey } from "../expand.ts";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  CAPABILITIES,
  PRODUCTS,
} from "../enumerations.ts";
import type { Raw } from "../raw.ts";
import {
  areSomeOf,
  type Describe,
  isBoolean,
  isInteger,
  isListOf,
  isNumber,
  isObjectOrLacks,
  isOneOf,
  isText,
} from "./check.ts";
import { isConnectorCountry } from "./country.ts";
import { completeConnectorField, isConnectorField } from "./field.ts";
import { arePaymentSettings } from "./payment_settings.ts";
import { completeConnectorSource, isConnectorSource } from "./source.ts";
import { isStability } from "./stability.ts";

/** Checks a connector, with whatever `expand` added to it. */
export const isConnector: Describe = (object, notes) =>
  isListOf(object.countries, notes, isConnectorCountry) &&
  isListOf(object.payment_fields, notes, isConnectorField) &&
  isListOf(object.fields, notes, isConnectorField) &&
  isListOf(object.sources, notes, isConnectorSource) &&
  isObjectOrLacks(object.stability, notes, isStability) &&
  areSomeOf(object.products, notes, PRODUCTS) &&
  isObjectOrLacks(object.payment_settings, notes, arePaymentSettings) &&
  areSomeOf(object.account_usages, notes, ACCOUNT_USAGES) &&
  areSomeOf(object.capabilities, notes, CAPABILITIES) &&
  isBoolean(object.restricted ?? false, notes) &&
  isText(object.siret ?? "", notes) &&
  isOneOf(object.transfer_mechanism ?? "", notes, AUTH_MECHANISMS) &&
  areSomeOf(object.available_auth_mechanisms, notes, AUTH_MECHANISMS) &&
  isOneOf(object.auth_mechanism ?? "", notes, AUTH_MECHANISMS) &&
  isInteger(object.months_to_fetch ?? 0, notes) &&
  isNumber(object.sync_frequency ?? 0, notes) &&
  isText(object.slug ?? "", notes) &&
  isText(object.color ?? "", notes) &&
  isBoolean(object.beta, notes) &&
  isText(object.code ?? "", notes) &&
  isBoolean(object.charged, notes) &&
  isBoolean(object.hidden ?? false, notes) &&
  isText(object.name, notes) &&
  isText(object.uuid, notes) &&
  isInteger(object.id, notes);

/**
 * What `expand` asked for, in the form of what a server without it might send:
 * keys that are `null`.
 */
export type Expanded = Readonly<Partial<Record<ExpandableKey, null>>>;

/**
 * Completes a connector that was found sound: absent nullables become `null`,
 * absent and null arrays `[]`, those that `expand` asked for among them. It is
 * done in place, and only after the whole row was checked, so that a rejected
 * one stays as the server sent it.
 */
export function completeConnector(
  connector: Raw,
  expanded: Expanded,
): void {
  connector.hidden ??= null;
  connector.code ??= null;
  connector.color ??= null;
  connector.slug ??= null;
  connector.sync_frequency ??= null;
  connector.months_to_fetch ??= null;
  connector.auth_mechanism ??= null;
  connector.available_auth_mechanisms ??= [];
  connector.transfer_mechanism ??= null;
  connector.siret ??= null;
  connector.restricted ??= false;
  connector.capabilities ??= [];
  connector.account_usages ??= [];
  connector.payment_settings ??= null;
  connector.products ??= [];
  const {
    sources = expanded.sources,
    fields = expanded.fields,
    payment_fields = expanded.payment_fields,
    countries = expanded.countries,
  } = connector;
  if (sources === null) connector.sources = [];
  if (fields === null) connector.fields = [];
  if (payment_fields === null) connector.payment_fields = [];
  if (countries === null) connector.countries = [];
  if (expanded.urls === null) connector.urls ??= null;
  completeAll(sources, completeConnectorSource);
  completeAll(fields, completeConnectorField);
  completeAll(payment_fields, completeConnectorField);
}

function completeAll(list: unknown, complete: (value: Raw) => void): void {
  // The check has found a list of objects here, or nothing.
  (list as Raw[] | null | undefined)?.forEach(complete);
}
