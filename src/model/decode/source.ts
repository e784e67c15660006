import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  SOURCE_NAMES,
} from "../enumerations.ts";
import {
  areSomeOf,
  type Describe,
  isInteger,
  isObjectOrLacks,
  isOneOf,
  isText,
  type Raw,
} from "./check.ts";
import { isStability } from "./stability.ts";

/** Checks a source. */
export const isConnectorSource: Describe = (object, notes) =>
  isInteger(object.id, notes) &&
  isInteger(object.id_connector, notes) &&
  isOneOf(object.name, notes, SOURCE_NAMES) &&
  isOneOf(object.auth_mechanism ?? "", notes, AUTH_MECHANISMS) &&
  areSomeOf(object.available_auth_mechanisms, notes, AUTH_MECHANISMS) &&
  isText(object.disabled ?? "", notes) &&
  isInteger(object.priority, notes) &&
  areSomeOf(object.account_usages, notes, ACCOUNT_USAGES) &&
  isObjectOrLacks(object.stability, notes, isStability);

/** Completes a source that was found sound. */
export function completeConnectorSource(source: Raw): void {
  source.auth_mechanism ??= null;
  source.available_auth_mechanisms ??= [];
  source.disabled ??= null;
  source.account_usages ??= [];
}
