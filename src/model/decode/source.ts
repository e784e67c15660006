import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  SOURCE_NAMES,
} from "../enumerations.ts";
import type { Raw } from "../raw.ts";
import {
  areSomeOf,
  type Describe,
  isInteger,
  isObjectOrLacks,
  isOneOf,
  isText,
} from "./check.ts";
import { isStability } from "./stability.ts";

/** Checks a source. */
export const isConnectorSource: Describe = (object, notes) =>
  isObjectOrLacks(object.stability, notes, isStability) &&
  areSomeOf(object.account_usages, notes, ACCOUNT_USAGES) &&
  isInteger(object.priority, notes) &&
  isText(object.disabled ?? "", notes) &&
  areSomeOf(object.available_auth_mechanisms, notes, AUTH_MECHANISMS) &&
  isOneOf(object.auth_mechanism ?? "", notes, AUTH_MECHANISMS) &&
  isOneOf(object.name, notes, SOURCE_NAMES) &&
  isInteger(object.id_connector, notes) &&
  isInteger(object.id, notes);

/** Completes a source that was found sound. */
export function completeConnectorSource(source: Raw): void {
  source.auth_mechanism ??= null;
  source.available_auth_mechanisms ??= [];
  source.disabled ??= null;
  source.account_usages ??= [];
}
