import { assert, assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import { createAnswer, decode } from "./setup.ts";

Deno.test("createCatalogue() gives a future that decodes, with unrecognized values in every documented enumeration", () => {
  const places = new Map<string, Set<string>>();
  const { rejected } = decode(
    createCatalogue({ future: true }),
    (path, value) => {
      const place = path
        .replace(/^connectors\[\d+\]\./, "")
        .replaceAll(/\[\d+\]/g, "[]");
      places.set(place, (places.get(place) ?? new Set()).add(value));
    },
  );

  assertEquals(rejected, []);
  assertEquals([...places.keys()].sort(), [
    "account_usages[]",
    "auth_mechanism",
    "available_auth_mechanisms[]",
    "capabilities[]",
    "fields[].auth_mechanisms[]",
    "fields[].connector_sources[]",
    "fields[].type",
    "payment_fields[].auth_mechanisms[]",
    "payment_settings.available_validate_mechanisms[]",
    "payment_settings.beneficiary_types[]",
    "payment_settings.execution_date_types[]",
    "payment_settings.execution_frequencies[]",
    "payment_settings.partial_status_tracking[]",
    "payment_settings.providing_payer_account",
    "products[]",
    "sources[].account_usages[]",
    "sources[].auth_mechanism",
    "sources[].available_auth_mechanisms[]",
    "sources[].name",
  ]);
  assertEquals([...places.get("auth_mechanism") ?? []], ["decoupled"]);
  assertEquals(
    [...places.get("fields[].type") ?? []].sort(),
    ["hidden", "iris-scan", "slider"],
  );
  assertEquals([...places.get("products[]") ?? []], ["insurance"]);
});

Deno.test("createCatalogue() changes some institutions in the future, adds at least three, and leaves the connector for tests", () => {
  const present = createCatalogue();
  const future = createCatalogue({ future: true });
  const changed = present.filter((stored, index) => {
    const { connector, fields, sources } = future[index] ?? stored;
    return JSON.stringify([connector, fields, sources]) !==
      JSON.stringify([stored.connector, stored.fields, stored.sources]);
  });

  assert(changed.length >= 10 && changed.length < present.length / 2);
  assert(future.length >= present.length + 3);
  assertEquals(future[0], present[0]);
  assertEquals(
    future.slice(0, present.length).map(({ connector }) => connector.uuid),
    present.map(({ connector }) => connector.uuid),
  );
});

Deno.test("createCatalogue() adds keys to every kind of object in the future", () => {
  const present = collectKeys(createAnswer(createCatalogue()));
  const future = collectKeys(createAnswer(createCatalogue({ future: true })));
  const added = [...future].filter((key) => !present.has(key)).sort();

  assertEquals(added, [
    "connectors.countries.currency",
    "connectors.fields.autocomplete",
    "connectors.fields.maximum",
    "connectors.fields.minimum",
    "connectors.fields.value",
    "connectors.fields.values.icon",
    "connectors.fields.values.left",
    "connectors.fields.values.right",
    "connectors.green_rating",
    "connectors.green_rating.audited",
    "connectors.green_rating.grade",
    "connectors.payment_fields.autocomplete",
    "connectors.payment_fields.values.icon",
    "connectors.payment_settings.is_app_to_app_used.harmony",
    "connectors.payment_settings.maximum_amount.conditional",
    "connectors.payment_settings.minimum_amount.conditional",
    "connectors.payment_settings.request_to_pay",
    "connectors.sources.session_minutes",
    "connectors.sources.stability.incidents",
    "connectors.stability.incidents",
  ]);
});

/** The paths of all keys in a value, whatever the index in a list. */
function collectKeys(
  value: unknown,
  path = "",
  keys: Set<string> = new Set(),
): Set<string> {
  if (Array.isArray(value)) {
    for (const one of value) collectKeys(one, path, keys);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const inner = path ? `${path}.${key}` : key;
      keys.add(inner);
      collectKeys(one, inner, keys);
    }
  }
  return keys;
}
