import { assert, assertEquals } from "@std/assert";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  BENEFICIARY_TYPES,
  CAPABILITIES,
  CONNECTOR_FIELD_TYPES,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  PRODUCTS,
  PROVIDING_PAYER_ACCOUNTS,
  SOURCE_NAMES,
  STABILITY_STATUSES,
  VALIDATE_MECHANISMS,
} from "../../../src/model/mod.ts";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import { isJsonObject } from "../../../src/model/internal.ts";
import type { JsonObject } from "../../../src/sandbox/json.ts";
import { missing, paymentSettings } from "./setup.ts";

const CATALOGUE = createCatalogue();
const CONNECTORS = CATALOGUE.map(({ connector }) => connector);
const SOURCES = CATALOGUE.flatMap(({ sources }) => sources);
const FIELDS = CATALOGUE.flatMap(({ fields }) => fields);
const SETTINGS = paymentSettings(CATALOGUE);

const PLACES: [JsonObject[], string, readonly string[]][] = [
  [CONNECTORS, "auth_mechanism", AUTH_MECHANISMS],
  [CONNECTORS, "available_auth_mechanisms", AUTH_MECHANISMS],
  [CONNECTORS, "products", PRODUCTS],
  [CONNECTORS, "account_usages", ACCOUNT_USAGES],
  [CONNECTORS, "capabilities", CAPABILITIES],
  [SOURCES, "name", SOURCE_NAMES],
  [SOURCES, "auth_mechanism", AUTH_MECHANISMS],
  [SOURCES, "available_auth_mechanisms", AUTH_MECHANISMS],
  [SOURCES, "account_usages", ACCOUNT_USAGES],
  [FIELDS, "type", CONNECTOR_FIELD_TYPES],
  [FIELDS, "connector_sources", SOURCE_NAMES],
  [FIELDS, "auth_mechanisms", AUTH_MECHANISMS],
  [SETTINGS, "available_validate_mechanisms", VALIDATE_MECHANISMS],
  [SETTINGS, "beneficiary_types", BENEFICIARY_TYPES],
  [SETTINGS, "execution_date_types", EXECUTION_DATE_TYPES],
  [SETTINGS, "execution_frequencies", EXECUTION_FREQUENCIES],
  [SETTINGS, "providing_payer_account", PROVIDING_PAYER_ACCOUNTS],
];

for (const [index, [objects, key, known]] of PLACES.entries()) {
  Deno.test(`createCatalogue() has every known value of '${key}' (${index})`, () => {
    assertEquals(missing(known, objects.map((object) => object[key])), []);
  });
}

Deno.test("createCatalogue() has every known stability of connectors and of sources", () => {
  for (const objects of [CONNECTORS, SOURCES]) {
    const statuses = objects.map(({ stability }) =>
      isJsonObject(stability) ? stability.status : undefined
    );

    assertEquals(missing(STABILITY_STATUSES, statuses), []);
  }
});

Deno.test("createCatalogue() has payment settings of every form that the API knows", () => {
  const has = (key: string, matches: (value: unknown) => boolean) =>
    assert(SETTINGS.some((settings) => matches(settings[key])), key);
  const isVariant = (value: unknown) =>
    Array.isArray(value) &&
    value.some((one) => String(one).startsWith("webauth_"));
  const isEmpty = (value: unknown) => Array.isArray(value) && !value.length;
  const isFull = (value: unknown) => Array.isArray(value) && value.length > 0;
  const isNumber = (value: unknown) => typeof value === "number";

  has("available_validate_mechanisms", isVariant);
  has("partial_status_tracking", isEmpty);
  has("partial_status_tracking", isFull);
  has("partial_status_tracking", (value) => value === undefined);
  has("transfer_date_types_where_trusted_beneficiary_required", isFull);
  has("maximum_number_of_instructions", (value) => value === 1);
  has("maximum_number_of_instructions", (value) => Number(value) > 1);
  has("minimum_date_delta_days", isNumber);
  has("maximum_date_delta_days", isNumber);
  has("bulk_execution_date_types", isFull);
  const amounts = ["first_open_day", "instant", "deferred", "periodic"];
  for (const key of ["minimum_amount", "maximum_amount"]) {
    for (const type of amounts) {
      has(key, (value) => isNumber(Object(value)[type]));
    }
  }
  for (const platform of ["android", "ios"]) {
    for (const use of [true, false, null]) {
      has("is_app_to_app_used", (value) => Object(value)[platform] === use);
    }
  }
});
