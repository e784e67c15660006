import { isJsonObject } from "../../model/internal.ts";
import type { JsonObject } from "../json.ts";
import { createFutureFields } from "./future_fields.ts";
import { addFutureKeys } from "./future_keys.ts";
import { FUTURE_INSTITUTIONS } from "./institutions/future.ts";
import type { StoredConnector } from "./stored_connector.ts";

/**
 * Changes a connector as if the API had changed. An institution of the future
 * gets all changes. One in five of the others gets one change. The connector
 * for tests, which is the first, does not change.
 */
export function addFuture(stored: StoredConnector, index: number): void {
  if (
    FUTURE_INSTITUTIONS.some(({ name }) => name === stored.connector.name)
  ) {
    for (const change of CHANGES) change(stored);
  } else if (index > 0 && index % 5 === 0) {
    CHANGES[index / 5 % CHANGES.length]?.(stored);
  }
}

/** The changes of the API. The last one also changes what the others added. */
const CHANGES: readonly ((stored: StoredConnector) => void)[] = [
  addMechanism,
  addFieldTypes,
  addProduct,
  addUsage,
  addPayments,
  addSourceName,
  addStabilityStatus,
  addCapability,
  addFutureKeys,
];

function addMechanism({ connector, sources, fields }: StoredConnector): void {
  const source = sources.at(-1);
  for (const object of source ? [connector, source] : [connector]) {
    object.auth_mechanism = "decoupled";
    push(object, "available_auth_mechanisms", "decoupled");
  }
  for (const field of fields) push(field, "auth_mechanisms", "decoupled");
}

function addFieldTypes({ connector, fields }: StoredConnector): void {
  fields.push(...createFutureFields(String(connector.uuid)));
}

function addProduct({ connector }: StoredConnector): void {
  push(connector, "products", "insurance");
}

function addUsage({ connector, sources }: StoredConnector): void {
  for (const object of [connector, ...sources]) {
    push(object, "account_usages", "GOVT");
  }
}

function addCapability({ connector, sources }: StoredConnector): void {
  for (const object of [connector, ...sources]) {
    push(object, "capabilities", "bankinsurance");
  }
}

function addPayments({ connector, payment_fields }: StoredConnector): void {
  const settings = connector.payment_settings;
  if (!isJsonObject(settings)) return;
  push(settings, "available_validate_mechanisms", "biometric");
  for (const field of payment_fields) {
    push(field, "auth_mechanisms", "biometric");
  }
  push(settings, "beneficiary_types", "phone_number");
  push(settings, "execution_date_types", "conditional");
  push(settings, "execution_frequencies", "fortnightly");
  push(settings, "partial_status_tracking", "conditional");
  settings.providing_payer_account = "suggested";
}

function addSourceName({ sources, fields }: StoredConnector): void {
  const source = sources.at(-1);
  if (!source) return;
  const name = source.name;
  source.name = "aggregator";
  for (const field of fields) {
    const names = field.connector_sources;
    if (Array.isArray(names)) {
      field.connector_sources = names.map((one) =>
        one === name ? "aggregator" : one
      );
    }
  }
}

function addStabilityStatus({ connector, sources }: StoredConnector): void {
  for (const { stability } of [connector, ...sources]) {
    if (isJsonObject(stability)) stability.status = "degraded";
  }
}

/** Adds to a list. If the list is absent or `null`, it does nothing. */
function push(object: JsonObject, key: string, value: string): void {
  const list = object[key];
  if (Array.isArray(list)) list.push(value);
}
