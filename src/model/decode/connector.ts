import type { Connector } from "../connector.ts";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  CAPABILITIES,
  PRODUCTS,
} from "../enumerations.ts";
import type { ExpandableKey } from "../expand.ts";
import type { JsonObject } from "../json_object.ts";
import type { Description, Incomplete } from "./checks.ts";
import { describeCountry } from "./country.ts";
import { completeField, describeField } from "./field.ts";
import { completePaymentField, describePaymentField } from "./payment_field.ts";
import { describePaymentSettings } from "./payment_settings.ts";
import { completeSource, describeSource } from "./source.ts";

/** Describes the documented keys of a connector, with those of `expand`. */
export const describeConnector: Description<Connector> = (connector, check) =>
  check.textsOrNull(check.expandable(connector.urls)) &&
  check.listOrNull(check.expandable(connector.countries), describeCountry) &&
  check.listOrNull(
    check.expandable(connector.payment_fields),
    describePaymentField,
  ) &&
  check.listOrNull(check.expandable(connector.fields), describeField) &&
  check.listOrNull(check.expandable(connector.sources), describeSource) &&
  check.someOfOrNull(check.knownToBeAbsent(connector.products), PRODUCTS) &&
  check.objectOrNull(
    check.optional(connector.payment_settings),
    describePaymentSettings,
  ) &&
  check.someOfOrNull(
    check.knownToBeAbsent(connector.account_usages),
    ACCOUNT_USAGES,
  ) &&
  check.someOfOrNull(connector.capabilities, CAPABILITIES) &&
  check.booleanOrNull(check.knownToBeAbsent(connector.restricted)) &&
  check.textOrNull(connector.siret) &&
  check.oneOfOrNull(
    check.knownToBeAbsent(connector.transfer_mechanism),
    AUTH_MECHANISMS,
  ) &&
  check.someOfOrNull(
    check.knownToBeAbsent(connector.available_auth_mechanisms),
    AUTH_MECHANISMS,
  ) &&
  check.oneOfOrNull(connector.auth_mechanism, AUTH_MECHANISMS) &&
  check.integerOrNull(connector.months_to_fetch) &&
  check.numberOrNull(check.knownToBeAbsent(connector.sync_periodicity)) &&
  check.numberOrNull(check.knownToBeAbsent(connector.sync_frequency)) &&
  check.textOrNull(connector.slug) &&
  check.textOrNull(connector.color) &&
  check.boolean(connector.beta) &&
  check.textOrNull(connector.code) &&
  check.boolean(connector.charged) &&
  check.booleanOrNull(connector.hidden) &&
  check.text(connector.name) &&
  check.text(connector.uuid) &&
  check.integer(connector.id);

/** The keys of `expand`. */
export type AskedKeys = Readonly<Partial<Record<ExpandableKey, boolean>>>;

/**
 * Completes a checked connector. Absent nullable values become `null`. Absent
 * and `null` arrays become `[]`, also those of `expand`. This happens in place
 * and after the whole row was checked, so a rejected row stays as the server
 * sent it.
 */
export function completeConnector(
  connector: Incomplete<Connector>,
  asked: AskedKeys,
): void {
  connector.hidden ??= null;
  connector.code ??= null;
  connector.color ??= null;
  connector.slug ??= null;
  connector.sync_frequency ??= null;
  connector.sync_periodicity ??= null;
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
  if (asked.sources || connector.sources === null) connector.sources ??= [];
  if (asked.fields || connector.fields === null) connector.fields ??= [];
  if (asked.payment_fields || connector.payment_fields === null) {
    connector.payment_fields ??= [];
  }
  if (asked.countries || connector.countries === null) {
    connector.countries ??= [];
  }
  if (asked.urls) connector.urls ??= null;
  completeAll(connector.sources, completeSource);
  completeAll(connector.fields, completeField);
  completeAll(connector.payment_fields, completePaymentField);
}

function completeAll(
  list: unknown,
  complete: (item: JsonObject) => void,
): void {
  // After the check, this is a list of objects or absent.
  (list as JsonObject[] | undefined)?.forEach(complete);
}
