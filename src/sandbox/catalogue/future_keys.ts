import { isJsonObject } from "../../model/internal.ts";
import type { Json, JsonObject } from "../json.ts";
import type { StoredConnector } from "./stored_connector.ts";

/** Adds keys that no version of the client knows to every object. */
export function addFutureKeys(stored: StoredConnector): void {
  const { connector, sources, fields, payment_fields, countries } = stored;
  connector.green_rating = { grade: "B", audited: null };
  for (const source of sources) source.session_minutes = 90;
  for (const field of [...fields, ...payment_fields]) {
    field.autocomplete = "off";
    for (const value of objectsOf(field.values)) value.icon = null;
  }
  for (const country of countries) country.currency = "EUR";
  for (const { stability } of [connector, ...sources]) {
    for (const object of objectsOf(stability)) object.incidents = [];
  }
  for (const settings of objectsOf(connector.payment_settings)) {
    settings.request_to_pay = true;
    for (const amounts of objectsOf(settings.maximum_amount)) {
      amounts.conditional = 500;
    }
    for (const amounts of objectsOf(settings.minimum_amount)) {
      amounts.conditional = 5;
    }
    for (const use of objectsOf(settings.is_app_to_app_used)) {
      use.harmony = null;
    }
  }
}

/** The objects of a value: itself, or the items of a list. */
function objectsOf(value: Json | undefined): JsonObject[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one) => isJsonObject(one));
}
