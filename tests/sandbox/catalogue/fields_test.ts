import { assert, assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import { objectOf } from "../setup.ts";

const CATALOGUE = createCatalogue();
const FIELDS = CATALOGUE.flatMap(({ fields }) => fields);

Deno.test("createCatalogue() asks for fields with both filters, with one of them, with empty ones and with none", () => {
  const filters = new Set(
    FIELDS.map(({ connector_sources, auth_mechanisms }) =>
      [connector_sources, auth_mechanisms].map((filter) =>
        Array.isArray(filter) ? Math.min(filter.length, 2) : "absent"
      ).join()
    ),
  );

  assertEquals(
    ["0,0", "0,1", "1,0", "1,1", "2,1", "2,2", "absent,absent"].filter((one) =>
      !filters.has(one)
    ),
    [],
  );
});

Deno.test("createCatalogue() leaves the description out but for a few old answers, and whether it is required out of a few", () => {
  const described = FIELDS.filter((field) => "description" in field);
  assert(described.length > 0 && described.length < 10);
  assert(described.some(({ description }) => description === null));
  assert(described.some(({ description }) => description !== null));
  const unsaid = FIELDS.filter((field) => !("required" in field));
  assert(unsaid.length > 0 && unsaid.length < 10);
  for (const value of [true, false]) {
    assert(FIELDS.some(({ required }) => required === value));
  }
});

Deno.test("createCatalogue() shows fields before some redirects", () => {
  const before = FIELDS.filter(({ auth_mechanisms }) =>
    Array.isArray(auth_mechanisms) && auth_mechanisms.includes("webauth")
  );
  assert(before.some(({ required }) => required === true));
  assert(before.some(({ required }) => required === false));
});

Deno.test("createCatalogue() has payment fields go by the mechanisms that validate a payment", () => {
  for (const { connector, payment_fields } of CATALOGUE) {
    const settings = objectOf(connector.payment_settings ?? {});
    for (const { auth_mechanisms } of payment_fields) {
      if (!Array.isArray(auth_mechanisms)) continue;
      const available = settings.available_validate_mechanisms;
      assert(Array.isArray(available));
      for (const one of auth_mechanisms) assert(available.includes(one));
    }
  }
});

Deno.test("createCatalogue() has values in fields of the type 'list' alone, each once in its list", () => {
  for (
    const field of CATALOGUE.flatMap(({ fields, payment_fields }) => [
      ...fields,
      ...payment_fields,
    ])
  ) {
    assertEquals("values" in field, field.type === "list");
    if (!Array.isArray(field.values)) continue;
    const values = field.values.map((one) => Object(one).value);
    assert(values.length > 0);
    assertEquals(new Set(values).size, values.length);
  }
});

Deno.test("createCatalogue() refers to no source that the connector does not have", () => {
  for (const { sources, fields, payment_fields } of CATALOGUE) {
    const names = new Set(sources.map(({ name }) => name));
    for (const { connector_sources } of [...fields, ...payment_fields]) {
      if (!Array.isArray(connector_sources)) continue;
      for (const name of connector_sources) assert(names.has(name));
    }
  }
});

Deno.test("createCatalogue() gives every connector with a form to fill in at least two fields", () => {
  for (const { connector, sources, fields } of CATALOGUE) {
    const asks = sources.some(({ name }) => name !== "openapi");
    assert(!asks || fields.length >= 2, String(connector.name));
  }
});

Deno.test("createCatalogue() labels fields in the languages of its countries", () => {
  const labels = new Set(FIELDS.map(({ label }) => label));

  for (
    const label of [
      "Mot de passe",
      "Date of birth",
      "Legitimations-ID",
      "Contraseña",
      "Codice titolare",
      "Palavra-passe",
      "Kaartnummer",
    ]
  ) assert(labels.has(label), label);
});

Deno.test("createCatalogue() has regular expressions that JavaScript does not read, or reads otherwise", () => {
  const sources = FIELDS.map(({ regex }) => String(regex));

  for (const part of ["(?i)", "\\A", "\\z", "(?P<", "++", "(?>", "[[:"]) {
    assert(sources.some((regex) => regex.includes(part)), part);
  }
  assert(sources.includes("^\\d{8,11}$"));
});

Deno.test("createCatalogue() asks for the payer's account, country and kind on some payments", () => {
  const names = CATALOGUE.map(({ payment_fields }) =>
    payment_fields.map(({ name }) => name).join()
  );

  assertEquals(
    [...new Set(names)].sort(),
    [
      "",
      "payer_iban",
      "payer_iban,country,payer_type",
      "payer_type",
      "sca_type",
    ],
  );
});
