import fc from "fast-check";
import { type Connector, decodeConnector } from "../../../mod.ts";

const PARTS = ["sources", "fields", "payment_fields", "countries", "urls"];

/** A connector, with what a test wants of it. */
export function connectorOf(values: Record<string, unknown> = {}): Connector {
  return decodeConnector({
    id: 1,
    uuid: "a",
    name: "Bank",
    charged: true,
    beta: false,
    ...values,
  }, { expand: PARTS.filter((part) => part in values) });
}

/** A source, with what a test wants of it. */
export function sourceOf(
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  return { id: 1, id_connector: 1, name: "openapi", priority: 1, ...values };
}

/** A field, with what a test wants of it. */
export function fieldOf(
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  return { name: "login", label: "Login", type: "text", ...values };
}

const words = fc.subarray(["a", "b", "c"]).chain((items) =>
  fc.shuffledSubarray(items, { minLength: items.length })
);

const stability = fc.oneof(
  fc.record({
    status: fc.constantFrom("stable", "unstable", "down", "new"),
    last_update: fc.constantFrom(null, "2026-01-01 00:00:00"),
  }),
  fc.constantFrom(null, 42),
);

const settings = fc.option(fc.record({
  execution_date_types: fc.option(words),
  maximum_number_of_instructions: fc.constantFrom(null, 1, 100),
  maximum_amount: fc.option(
    fc.record({ instant: fc.constantFrom(null, 1, 2) }),
  ),
}, { requiredKeys: [] }));

const sources = fc.array(
  fc.record({
    id: fc.nat(),
    id_connector: fc.nat(),
    uuid: fc.string({ maxLength: 1 }),
    name: fc.constantFrom("openapi", "directaccess", "__proto__"),
    priority: fc.constantFrom(1, 2),
    disabled: fc.constantFrom(null, "2026-01-01 00:00:00"),
    auth_mechanism: fc.constantFrom(null, "webauth"),
    available_auth_mechanisms: words,
    stability,
    payment_settings: settings,
  }, { requiredKeys: ["id", "id_connector", "name", "priority"] }),
  { maxLength: 3 },
);

const fields = fc.array(
  fc.oneof(
    fc.record({
      name: fc.constantFrom("login", "website"),
      label: fc.constantFrom("A", "B"),
      type: fc.constantFrom("text", "iris-scan"),
      required: fc.boolean(),
      regex: fc.constantFrom(null, "^a$", "^b$"),
      auth_mechanisms: words,
    }, { requiredKeys: ["name", "label", "type"] }),
    fc.record({
      name: fc.constantFrom("login", "website"),
      label: fc.constant("A"),
      type: fc.constant("list"),
      values: fc.array(
        fc.record({
          label: fc.constantFrom("A", "B"),
          value: fc.constantFrom("a", "b"),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
  { maxLength: 3 },
);

const connector = fc.record({
  id: fc.nat(),
  uuid: fc.constantFrom("a", "A", "b", "c"),
  name: fc.constantFrom("Bank", "Other bank"),
  restricted: fc.boolean(),
  hidden: fc.constantFrom(null, false, true),
  auth_mechanism: fc.constantFrom(null, "webauth", "credentials"),
  products: words,
  stability,
  payment_settings: settings,
  constructor: fc.jsonValue({ maxDepth: 2 }),
  categories: fc.array(
    fc.record({ a: fc.constantFrom(null, 1), b: fc.constant(2) }, {
      requiredKeys: [],
    }),
    { maxLength: 2 },
  ),
  countries: fc.array(
    fc.constantFrom("fr", "FR", "BE").map((id) => ({ id, name: id })),
    { maxLength: 3 },
  ),
  urls: fc.option(words),
  sources,
  fields,
  payment_fields: fields,
}, { requiredKeys: ["id", "uuid", "name"] });

/** Any list of connectors, of few UUIDs, so that two have much in common. */
export const lists: fc.Arbitrary<Connector[]> = fc.array(
  connector.map(connectorOf),
  { maxLength: 4 },
);
