import { assert, assertEquals } from "@std/assert";
import { parseDateTime, PRODUCTS } from "../../../src/model/mod.ts";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import type { JsonObject } from "../../../src/sandbox/json.ts";
import { decode, missing, paymentSettings } from "./setup.ts";

const UUID =
  /^[\da-f]{8}-[\da-f]{4}-([45])[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

Deno.test("createCatalogue() gives at least 90 institutions of at least 12 countries, beside those who send bills", () => {
  const catalogue = createCatalogue();
  const products = catalogue.map(({ connector }) => connector.products);
  const isBiller = (value: unknown) =>
    Array.isArray(value) && value.includes("bill");
  const countries = new Set(
    catalogue.flatMap(({ countries }) => countries.map(({ id }) => id)),
  );
  const french = catalogue.filter(({ connector, countries }) =>
    countries[0]?.id === "fr" && !isBiller(connector.products)
  );

  assert(products.filter((value) => !isBiller(value)).length >= 90);
  assert(products.filter(isBiller).length >= 4);
  assert(countries.size >= 12);
  assert(french.length >= 35);
});

Deno.test("createCatalogue() gives the same each time, in fresh objects", () => {
  const pristine = JSON.stringify(createCatalogue({ future: true, size: 200 }));
  const spoilt = createCatalogue({ future: true, size: 200 });
  spoil(spoilt);

  assertEquals(
    JSON.stringify(createCatalogue({ future: true, size: 200 })),
    pristine,
  );
});

/** Empties every list and changes every object that can be reached. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const one of Object.values(value)) spoil(one);
  if (Array.isArray(value)) value.length = 0;
  else Object.assign(value, { spoilt: true });
}

Deno.test("createCatalogue() shares no object between two connectors", () => {
  const seen = new Set<object>();
  let count = 0;
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    count++;
    seen.add(value);
    Object.values(value).forEach(visit);
  };
  visit(createCatalogue({ future: true }));

  assertEquals(seen.size, count);
});

Deno.test("createCatalogue() gives each connector a name and a UUID of its own, in the shapes of versions 4 and 5", () => {
  const catalogue = createCatalogue({ size: 2000 });
  const uuids = catalogue.flatMap(({ connector, sources }) =>
    [connector, ...sources].map(({ uuid }) => String(uuid))
  );
  const versions = new Set(uuids.map((uuid) => UUID.exec(uuid)?.[1]));

  assertEquals(new Set(uuids).size, uuids.length);
  assertEquals([...versions].sort(), ["4", "5"]);
  assertEquals(
    new Set(catalogue.map(({ connector }) => connector.name)).size,
    catalogue.length,
  );
});

Deno.test("createCatalogue() counts ids from 1, or from 'firstId', and leaves the UUIDs as they are", () => {
  const one = createCatalogue({ size: 150 });
  const other = createCatalogue({ size: 150, firstId: 5000 });
  const ids = other.map(({ connector }) => connector.id);
  const sources = other.flatMap(({ sources }) => sources);

  assertEquals(one[0]?.connector.id, 1);
  assertEquals(ids, Array.from({ length: 150 }, (_, index) => 5000 + index));
  assertEquals(
    sources.map(({ id }) => Number(id)).sort((a, b) => a - b),
    Array.from(sources, (_, index) => 5000 + index),
  );
  for (const { connector, sources } of other) {
    for (const source of sources) {
      assertEquals(source.id_connector, connector.id);
    }
  }
  assertEquals(
    other.map(({ connector, sources }) => [
      connector.uuid,
      sources.map(({ uuid }) => uuid),
    ]),
    one.map(({ connector, sources }) => [
      connector.uuid,
      sources.map(({ uuid }) => uuid),
    ]),
  );
});

Deno.test("createCatalogue() gives what decodes without rejection and without unrecognized values", () => {
  const catalogue = createCatalogue({ size: 2000 });
  const unrecognized: string[] = [];
  const { connectors, total, rejected } = decode(
    catalogue,
    (path, value) => unrecognized.push(`${path}: ${value}`),
  );

  assertEquals(rejected, []);
  assertEquals(unrecognized, []);
  assertEquals(connectors.length, 2000);
  assertEquals(total, 2000);
});

Deno.test("createCatalogue() gives the keys of captured answers, and no other ones", () => {
  const [test, ...catalogue] = createCatalogue({ size: 500 });
  assert(test);
  const known = {
    connector: keysOf([test.connector]),
    source: keysOf(test.sources),
    field: [...keysOf(test.fields), "description"].sort(),
    payment_field: keysOf(test.payment_fields),
    payment_settings: keysOf(paymentSettings([test])),
  };
  const met = {
    connector: keysOf(catalogue.map(({ connector }) => connector)),
    source: keysOf(catalogue.flatMap(({ sources }) => sources)),
    field: keysOf(catalogue.flatMap(({ fields }) => fields)),
    payment_field: keysOf(
      catalogue.flatMap(({ payment_fields }) => payment_fields),
    ),
    payment_settings: keysOf(paymentSettings(catalogue)),
  };

  assertEquals(met, known);
});

/** The keys that some objects have, each once, sorted. */
function keysOf(objects: JsonObject[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))].sort();
}

Deno.test("createCatalogue() gives the keys for payments where payments are among the products alone", () => {
  const seen = new Set<boolean>();
  for (const { connector, sources } of createCatalogue({ size: 500 })) {
    const pays = missing(["pay"], [connector.products ?? null]).length === 0;
    assertEquals("payment_settings" in connector, pays);
    assertEquals("available_transfer_mechanisms" in connector, pays);
    for (const source of sources) {
      assert(pays || !("payment_settings" in source));
      assert(pays || !("available_transfer_mechanisms" in source));
    }
    seen.add(pays);
  }

  assertEquals(seen.size, 2);
});

Deno.test("createCatalogue() gives types of documents where documents are among the capabilities alone", () => {
  const seen = new Set<boolean>();
  for (const { connector, sources } of createCatalogue({ size: 500 })) {
    for (const object of [connector, ...sources]) {
      const { capabilities = null } = object;
      const documents = missing(["document"], [capabilities]).length === 0;
      assertEquals("documents_type" in object, documents);
      seen.add(documents);
    }
  }

  assertEquals(seen.size, 2);
});

Deno.test("createCatalogue() gives some connectors as old answers have them, and some with null for lists", () => {
  const connectors = createCatalogue().map(({ connector }) => connector);
  const old = connectors.filter((connector) =>
    !("restricted" in connector) && !("account_usages" in connector) &&
    !("available_auth_mechanisms" in connector)
  );
  const nulls = connectors.filter(({ account_usages }) =>
    account_usages === null
  );

  assert(old.length >= 2);
  assert(nulls.length >= 2);
});

Deno.test("createCatalogue() varies the flags of connectors", () => {
  const connectors = createCatalogue().map(({ connector }) => connector);
  const count = (key: string, value: unknown) =>
    connectors.filter((connector) => connector[key] === value).length;

  assert(count("hidden", true) >= 3 && count("hidden", true) <= 4);
  assert(count("hidden", null) >= 2);
  assert(count("hidden", false) > 90);
  for (const key of ["restricted", "beta"]) assert(count(key, true) >= 3);
  for (const key of ["code", "color", "slug"]) assert(count(key, null) >= 1);
  assert(count("charged", false) >= 2);
  assert(count("slug", "CRE") > 5);
});

Deno.test("createCatalogue() writes colours without a '#', and French bank codes with five digits", () => {
  for (const { connector, countries } of createCatalogue()) {
    const { color, code } = connector;
    assert(color === null || /^[\da-f]{6}$/.test(String(color)));
    assert(
      code === null ||
        countries[0]?.id === "fr" && /^\d{5}$/.test(String(code)),
    );
  }
});

Deno.test("createCatalogue() varies the sources of connectors", () => {
  const catalogue = createCatalogue();
  const lists = catalogue.map(({ sources }) => sources);
  const isDisabled = ({ disabled }: { disabled?: unknown }) =>
    disabled !== null;
  const isUnsorted = (list: { priority?: unknown }[]) =>
    list.some(({ priority }, index) =>
      Number(list[index + 1]?.priority) < Number(priority)
    );

  for (const length of [0, 1, 2, 3]) {
    assert(lists.some((list) => list.length === length));
  }
  assert(lists.some(isUnsorted));
  assert(lists.some((list) => list.length > 1 && list.every(isDisabled)));
  assert(
    lists.some((list) =>
      list.some(isDisabled) && list.some((source) => !isDisabled(source))
    ),
  );
  for (const { disabled } of lists.flat().filter(isDisabled)) {
    assert(parseDateTime(String(disabled), "Europe/Paris"));
  }
});

Deno.test("createCatalogue() has names in several scripts, with accents and punctuation", () => {
  const names = createCatalogue().map(({ connector }) =>
    String(connector.name)
  );

  for (
    const name of [
      "Τράπεζα Πειραιώς",
      "Пощенска банка / Postbank",
      "Hello bank!",
    ]
  ) assert(names.includes(name));
  assert(names.some((name) => /é/.test(name)));
});

Deno.test("createCatalogue() has connectors of every product and of several products", () => {
  const products = createCatalogue().map(({ connector }) => connector.products);

  assertEquals(missing(PRODUCTS, products), []);
  assert(products.some((value) => Array.isArray(value) && value.length > 2));
});
