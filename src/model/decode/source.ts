import type { ConnectorSource } from "../connector_source.ts";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  SOURCE_NAMES,
} from "../enumerations.ts";
import type { Description, Incomplete } from "./checks.ts";

/** Describes the documented keys of a source. */
export const describeSource: Description<ConnectorSource> = (source, check) =>
  check.someOfOrNull(source.account_usages, ACCOUNT_USAGES) &&
  check.integer(source.priority) &&
  check.textOrNull(source.disabled) &&
  check.someOfOrNull(source.available_auth_mechanisms, AUTH_MECHANISMS) &&
  check.oneOfOrNull(source.auth_mechanism, AUTH_MECHANISMS) &&
  check.oneOf(source.name, SOURCE_NAMES) &&
  check.integer(source.id_connector) &&
  check.integer(source.id);

/** Completes a checked source. */
export function completeSource(source: Incomplete<ConnectorSource>): void {
  source.auth_mechanism ??= null;
  source.available_auth_mechanisms ??= [];
  source.disabled ??= null;
  source.account_usages ??= [];
}
