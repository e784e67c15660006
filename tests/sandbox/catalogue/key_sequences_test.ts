import { assert, assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import type { JsonObject } from "../../../src/sandbox/json.ts";
import { paymentSettings } from "./setup.ts";

const INSTITUTIONS = createCatalogue();
const ALL = createCatalogue({ size: 2000 });
const AGENCIES = ALL.slice(INSTITUTIONS.length);

const CONNECTOR =
  "id,uuid,name,hidden,charged,code,beta,color,slug,months_to_fetch," +
  "auth_mechanism,available_auth_mechanisms,siret,restricted,capabilities," +
  "account_usages,products,stability,categories,account_types," +
  "documents_type,available_transfer_mechanisms,transfer_beneficiary_types," +
  "transfer_execution_date_types";

const SOURCE = "id,id_connector,name,auth_mechanism," +
  "available_auth_mechanisms,disabled,priority,account_usages,uuid,fallback," +
  "sync_periodicity,first_opening,disabled_capabilities,capabilities," +
  "payment_settings,transfer_beneficiary_types,stability,categories," +
  "account_types,documents_type";

const FIELD = "name,connector_sources,auth_mechanisms,type,label," +
  "description,required,regex";

/** How many objects there are of each sequence of keys, most of them first. */
function countSequences(
  objects: JsonObject[],
): [keys: string, count: number][] {
  const counts = new Map<string, number>();
  for (const object of objects) {
    const keys = Object.keys(object).join();
    counts.set(keys, (counts.get(keys) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The sequences of keys, those that most objects have first. */
function sequencesOf(objects: JsonObject[]): string[] {
  return countSequences(objects).map(([keys]) => keys);
}

/** How many objects have another sequence of keys than the given ones. */
function countOthers(objects: JsonObject[], usual: string[]): number {
  return countSequences(objects)
    .filter(([keys]) => !usual.includes(keys))
    .reduce((sum, [, count]) => sum + count, 0);
}

Deno.test("createCatalogue() gives connectors the same keys in the same order, but for payments and for a few old answers", () => {
  const usual = [CONNECTOR, `${CONNECTOR},payment_settings`];
  const connectors = ALL.map(({ connector }) => connector);

  assertEquals(
    sequencesOf(AGENCIES.map(({ connector }) => connector)),
    usual,
  );
  assertEquals(sequencesOf(connectors).slice(0, 2), usual);
  const others = countOthers(connectors, usual);
  assert(others > 0 && others <= 4, String(others));
});

Deno.test("createCatalogue() gives sources the same keys in the same order, but for a few old answers", () => {
  const sources = ALL.flatMap(({ sources }) => sources);

  assertEquals(sequencesOf(AGENCIES.flatMap(({ sources }) => sources)), [
    SOURCE,
  ]);
  const others = countOthers(sources, [SOURCE]);
  assert(others > 0 && others <= 4, String(others));
});

Deno.test("createCatalogue() gives fields the same keys in the same order, but for lists and for a few that say less", () => {
  const usual = [FIELD, `${FIELD},values`];
  const fields = ALL.flatMap(({ fields }) => fields);
  const payment = ALL.flatMap(({ payment_fields }) => payment_fields);

  assertEquals(sequencesOf(AGENCIES.flatMap(({ fields }) => fields)), usual);
  assertEquals(
    sequencesOf(AGENCIES.flatMap(({ payment_fields }) => payment_fields)),
    usual,
  );
  const others = countOthers([...fields, ...payment], usual);
  assert(others > 0 && others <= 5, String(others));
});

Deno.test("createCatalogue() gives payment settings the same keys in the same order, but for one that says less", () => {
  const settings = paymentSettings(ALL);
  const [usual = ""] = sequencesOf(settings);

  assertEquals(usual.split(",").length, 19);
  assertEquals(sequencesOf(paymentSettings(AGENCIES)), [usual]);
  assertEquals(countOthers(settings, [usual]), 1);
});
