import fc from "fast-check";
import {
  type ConnectorField,
  type ConnectorSource,
  decodeConnectorField,
  decodeConnectorSource,
} from "../../mod.ts";
import type { FillStep } from "../../src/form/mod.ts";

/** A source, with what a test wants of it. */
export function sourceOf(
  values: Record<string, unknown> = {},
): ConnectorSource {
  return decodeConnectorSource({
    id: 1,
    id_connector: 1,
    name: "directaccess",
    auth_mechanism: "credentials",
    priority: 1,
    ...values,
  });
}

/** A field, with what a test wants of it. */
export function fieldOf(values: Record<string, unknown> = {}): ConnectorField {
  return decodeConnectorField({
    name: "login",
    label: "Identifiant",
    type: "text",
    required: false,
    ...values,
  });
}

/** A step with a form of some fields. */
export function stepOf(...fields: Record<string, unknown>[]): FillStep {
  return { kind: "form", source: sourceOf(), fields: fields.map(fieldOf) };
}

const REGEXES = [
  "^\\d{8,11}$",
  "(?i)^[a-z]{2}\\d{6}$",
  "\\A\\d{4}\\z",
  "^\\S+$",
  "abc",
  "^(?P<iban>FR\\d{2})",
  "^.{6,}$",
  "[[:upper:]]",
  // None of these is judged here.
  "(?R)",
  "(",
  "(a+)+$",
];

const NAMES = ["login", "password", "a b", "__proto__", "constructor"];

/** Steps of all sorts, with names that come twice, and lists of nothing. */
export const steps: fc.Arbitrary<FillStep> = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    label: fc.constantFrom("Identifiant", ""),
    type: fc.constantFrom(
      "text",
      "password",
      "date",
      "list",
      "hidden",
      "iris-scan",
    ),
    required: fc.boolean(),
    regex: fc.option(fc.constantFrom(...REGEXES)),
    value: fc.constantFrom(null, "", "12345678"),
    values: fc.constantFrom([], [{ label: "A", value: "a" }, {
      label: "B",
      value: "12345678",
    }]),
  }),
  { maxLength: 5 },
).map((fields) => stepOf(...fields));

/** What may be given for a field: what fits often enough, and anything. */
export const givenValues: fc.Arbitrary<unknown> = fc.oneof(
  {
    arbitrary: fc.constantFrom<unknown>(
      "12345678",
      "1234",
      "AB123456",
      "a",
      "abc",
      "FR76",
      "",
      null,
      "2024-02-29",
    ),
    weight: 4,
  },
  fc.constantFrom<unknown>(
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "0000-02-29",
    "2026-13-01",
    "2026-04-31",
    "12345678\n",
    "\ud800",
    "é".repeat(600),
    "a".repeat(5_000),
    "😀".repeat(1_500),
    42,
    true,
    ["12345678"],
    { value: "12345678" },
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Values of a form, of which some are not asked for; and what is none. */
export const jsonValues: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom(null, [], "text", 42), weight: 1 },
  {
    arbitrary: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...NAMES, "unexpected"), givenValues),
      { selector: ([name]) => name, maxLength: 6 },
    ).map((entries) => Object.fromEntries(entries)),
    weight: 9,
  },
);
