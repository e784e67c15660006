import { assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Connector } from "../../../mod.ts";
import {
  compareConnectors,
  type ConnectorDifference,
} from "../../../src/fleet/mod.ts";
import {
  applyDifferences,
  canonical,
  comparedOf,
} from "./apply_differences.ts";
import { connectorOf, fieldOf, lists, sourceOf } from "./setup.ts";

/** What differs, without what every difference has. */
function differencesOf(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Omit<ConnectorDifference, "uuid" | "name">[] {
  return compareConnectors([connectorOf(before)], [connectorOf(after)])
    .map(({ uuid: _, name: __, ...rest }) => rest);
}

Deno.test("compareConnectors() is exact: its differences lead from the first list to the second", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const differences = compareConnectors(before, after);
      assertEquals(
        canonical(applyDifferences(before, after, differences)),
        canonical(comparedOf(after, before)),
      );
    }),
    { numRuns: 500 },
  );
});

Deno.test("compareConnectors() finds nothing in equal lists with another order and other ids", () => {
  const ids = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(lists, ids, fc.func(fc.nat()), (before, ids, placeOf) => {
      // Of two with the same UUID, the first counts, so each comes once here.
      const first = [...new Map(
        before.map((one) => [one.uuid.toLowerCase(), one]),
      ).values()];
      const after = shuffle(first, ids, placeOf);
      assertEquals(compareConnectors(first, after), []);
    }),
    { numRuns: 300 },
  );
});

/** The same connectors with other ids, and all of their lists shuffled. */
function shuffle(
  connectors: readonly Connector[],
  ids: Iterator<number>,
  placeOf: (item: unknown) => number,
): Connector[] {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(shuffled).sort((a, b) => placeOf(a) - placeOf(b));
    }
    if (typeof value !== "object" || value === null) return value;
    const isSource = "id_connector" in value;
    const isMoving = (key: string, item: unknown) =>
      ["id_connector", "last_update"].includes(key) ||
      // The id of a country is its code.
      key === "id" && typeof item === "number" ||
      key === "uuid" && isSource;
    return Object.fromEntries(
      Object.entries(value).reverse().map(([key, item]) => [
        key,
        isMoving(key, item) ? ids.next().value : shuffled(item),
      ]),
    );
  };
  return connectors.map((one) => shuffled(one) as Connector)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

Deno.test("compareConnectors() changes nothing of what it is given, and gives JSON", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const copy = structuredClone({ before, after });
      const differences = compareConnectors(before, after);
      assertEquals({ before, after }, copy);
      assertEquals(JSON.parse(JSON.stringify(differences)), differences);
    }),
    { numRuns: 100 },
  );
});

Deno.test("compareConnectors() tells of connectors that came and went, in the order of the UUIDs", () => {
  const a = connectorOf({ uuid: "a" });
  const b = connectorOf({ uuid: "b" });
  const c = connectorOf({ uuid: "c" });
  assertEquals(
    compareConnectors([c, b] as Connector[], [b, a] as Connector[]),
    [
      {
        kind: "connectorAdded",
        grade: "notable",
        uuid: "a",
        name: "Bank",
        connector: a,
      },
      {
        kind: "connectorRemoved",
        grade: "breaking",
        uuid: "c",
        name: "Bank",
        connector: c,
      },
    ],
  );
});

Deno.test("compareConnectors() grades what changed of a connector", () => {
  for (
    const [property, before, after, grade] of [
      ["name", "Bank", "New bank", "notable"],
      ["restricted", false, true, "breaking"],
      ["restricted", true, false, "notable"],
      ["auth_mechanism", "credentials", "webauth", "breaking"],
      ["color", "ffffff", "000000", "cosmetic"],
      ["slug", null, "BNK", "cosmetic"],
      ["urls", null, ["https://bank.example"], "cosmetic"],
      ["products", ["bank"], ["bank", "pay"], "notable"],
      ["payment_settings", null, { beneficiary_types: [] }, "notable"],
      ["founded", null, 1848, "notable"],
    ] as const
  ) {
    assertEquals<unknown>(
      differencesOf({ [property]: before }, { [property]: after }),
      [{ kind: "connectorChanged", grade, property, before, after }],
    );
  }
});

Deno.test("compareConnectors() compares the codes of countries alone, in either case", () => {
  const countries = (...ids: string[]) => ({
    countries: ids.map((id, index) => ({ id, name: `${id}${index}` })),
  });
  assertEquals<unknown>(
    differencesOf(countries("FR", "be"), countries("BE", "fr")),
    [],
  );
  assertEquals<unknown>(differencesOf(countries("fr"), countries("fr", "BE")), [
    {
      kind: "connectorChanged",
      grade: "notable",
      property: "countries",
      before: ["FR"],
      after: ["BE", "FR"],
    },
  ]);
});

Deno.test("compareConnectors() says whether the stability fell or rose", () => {
  for (
    const [before, after, direction] of [
      ["stable", "unstable", "fell"],
      ["stable", "down", "fell"],
      ["down", "unstable", "rose"],
      ["unstable", "stable", "rose"],
      ["unknown", "stable", "changed"],
      ["down", "new", "changed"],
      [null, "down", "changed"],
    ] as const
  ) {
    const change = { grade: "notable", direction, before, after };
    const [olds, news] = [before, after].map((status) => ({
      stability: status === null ? null : { status, last_update: Math.E },
    }));
    assertEquals<unknown>(
      differencesOf(
        { ...olds, sources: [sourceOf(olds)] },
        { ...news, sources: [sourceOf(news)] },
      ),
      [
        { kind: "stabilityChanged", ...change, source: null },
        { kind: "stabilityChanged", ...change, source: "openapi" },
      ],
    );
  }
});

Deno.test("compareConnectors() tells of payment abilities and limits, one by one", () => {
  const before = {
    payment_settings: {
      execution_date_types: ["instant"],
      maximum_amount: { instant: 100 },
    },
  };
  const after = {
    payment_settings: {
      execution_date_types: ["instant"],
      maximum_amount: { instant: 50 },
      maximum_number_of_instructions: 1,
    },
  };
  const change = { kind: "paymentSettingChanged", grade: "notable" };
  const changes = [
    {
      ...change,
      property: "maximum_amount",
      before: { instant: 100 },
      after: { instant: 50 },
    },
    {
      ...change,
      property: "maximum_number_of_instructions",
      before: null,
      after: 1,
    },
  ];
  assertEquals<unknown>(
    differencesOf(
      { ...before, sources: [sourceOf(before)] },
      { ...after, sources: [sourceOf(after)] },
    ),
    [
      ...changes.map((one) => ({ ...one, source: null })),
      ...changes.map((one) => ({ ...one, source: "openapi" })),
    ],
  );
});

Deno.test("compareConnectors() grades sources that came and went by whether a form has them", () => {
  const disabled = "2026-01-01 00:00:00";
  const grades = differencesOf(
    { sources: [sourceOf(), sourceOf({ name: "fallback", disabled })] },
    {
      sources: [
        sourceOf({ name: "directaccess" }),
        sourceOf({ name: "other", disabled }),
      ],
    },
  ).map(({ kind, grade }) => [kind, grade]);
  assertEquals(grades, [
    ["sourceRemoved", "notable"],
    ["sourceRemoved", "breaking"],
    ["sourceAdded", "breaking"],
    ["sourceAdded", "notable"],
  ]);
});

Deno.test("compareConnectors() grades what changed of a source", () => {
  const [first, second] = ["2026-01-01 00:00:00", "2026-02-01 00:00:00"];
  for (
    const [property, before, after, grade] of [
      ["auth_mechanism", "credentials", "webauth", "breaking"],
      ["disabled", null, first, "breaking"],
      ["disabled", first, null, "breaking"],
      ["disabled", first, second, "notable"],
      ["priority", 1, 2, "notable"],
      ["account_types", null, ["checking"], "notable"],
    ] as const
  ) {
    assertEquals<unknown>(
      differencesOf(
        { sources: [sourceOf({ [property]: before })] },
        { sources: [sourceOf({ [property]: after })] },
      ),
      [{
        kind: "sourceChanged",
        grade,
        source: "openapi",
        property,
        before,
        after,
      }],
    );
  }
});

Deno.test("compareConnectors() grades fields that came and went", () => {
  for (const form of ["fields", "payment_fields"] as const) {
    const before = [fieldOf({ name: "gone", required: false })];
    const after = [
      fieldOf({ name: "needed" }),
      fieldOf({ name: "optional", required: false }),
    ];
    assertEquals<unknown>(
      differencesOf({ [form]: before }, { [form]: after })
        .map((one) => [
          one.kind,
          one.grade,
          "form" in one && one.form,
        ]),
      [
        ["fieldRemoved", "breaking", form],
        ["fieldAdded", "breaking", form],
        ["fieldAdded", "notable", form],
      ],
    );
  }
});

Deno.test("compareConnectors() grades what changed of a field", () => {
  const choice = (value: string, label = value) => ({ label, value });
  const [a, b] = [choice("a"), choice("b")];
  for (
    const [property, before, after, grade] of [
      ["type", "text", "password", "breaking"],
      ["regex", "^a$", "^b$", "breaking"],
      ["auth_mechanisms", [], ["webauth"], "breaking"],
      ["connector_sources", ["openapi"], ["directaccess"], "breaking"],
      ["required", false, true, "breaking"],
      ["required", true, false, "notable"],
      ["values", [a, b], [a], "breaking"],
      ["values", [a], [b], "breaking"],
      ["values", [a], [a, b], "notable"],
      ["values", [a], [choice("a", "A")], "cosmetic"],
      ["label", "Login", "User", "cosmetic"],
      ["description", null, "As on your card", "cosmetic"],
      ["ephemeral", null, true, "notable"],
    ] as const
  ) {
    const type = property === "values" ? { type: "list" } : {};
    assertEquals<unknown>(
      differencesOf(
        { fields: [fieldOf({ ...type, [property]: before })] },
        { fields: [fieldOf({ ...type, [property]: after })] },
      ),
      [{
        kind: "fieldChanged",
        grade,
        form: "fields",
        field: "login",
        property,
        before,
        after,
      }],
    );
  }
});

Deno.test("compareConnectors() compares what was expanded on both sides alone", () => {
  const expanded = {
    sources: [sourceOf()],
    fields: [fieldOf()],
    payment_fields: [fieldOf()],
    countries: [{ id: "FR", name: "France" }],
    urls: ["https://bank.example"],
  };
  assertEquals<unknown>(differencesOf({}, expanded), []);
  assertEquals<unknown>(differencesOf(expanded, {}), []);
});

Deno.test("compareConnectors() takes what is nested without end", () => {
  const nest = (leaf: number) => {
    let value: unknown = leaf;
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    return connectorOf({ categories: value });
  };
  assertEquals(compareConnectors([nest(1)], [nest(2)]), []);
});
