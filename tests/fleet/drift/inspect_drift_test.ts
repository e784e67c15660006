import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { DecodeError, UsageError } from "../../../mod.ts";
import {
  type DriftReport,
  hasDrift,
  inspectDrift,
  listRawConnectors,
} from "../../../src/fleet/mod.ts";
import {
  complete,
  CONNECTOR,
  type Description,
  type JsonRecord,
  type Rule,
} from "../../hostile/slow_checker.ts";
import { settle } from "../../http/setup.ts";
import { domainOf } from "../setup.ts";

/** A row with every documented key, and what a test wants of it. */
function row(
  uuid: string,
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  const minimal = { id: 1, uuid, name: "Bank", charged: true, beta: false };
  return { ...Object(complete(minimal, CONNECTOR, [])), ...values };
}

/** The parts of a report in which there is something. */
function findings(report: DriftReport): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(report).filter(([, part]) =>
      Array.isArray(part) && part.length > 0
    ),
  );
}

Deno.test("inspectDrift() finds nothing where there is nothing that is not known", () => {
  const report = inspectDrift({ connectors: [row("a"), row("b")], total: 2 });
  assertEquals(report, {
    connectors: 2,
    rejected: 0,
    unknownValues: [],
    unknownKeys: [],
    missingKeys: [],
    rejections: [],
    unusableRegexes: [],
  });
  assertEquals(hasDrift(report), false);
});

Deno.test("inspectDrift() finds nothing new on the sandbox of today", async () => {
  const report = inspectDrift(await listRawConnectors(domainOf().api));
  assert(report.connectors > 100);
  assertEquals(hasDrift(report), false);
  assertEquals(
    report.missingKeys.map(({ path, expected }) => [path, expected]),
    [
      ["sync_frequency", true],
      ["sync_periodicity", true],
      ["transfer_mechanism", true],
    ],
  );
  assertEquals(report.missingKeys[0]?.count, report.connectors);
});

Deno.test("inspectDrift() finds everything that is new on the sandbox of the future", async () => {
  const { api } = domainOf({ future: true });
  const report = inspectDrift(await listRawConnectors(api));
  assertEquals(hasDrift(report), true);
  assertEquals(report.rejected, 0);
  const values = Object.groupBy(report.unknownValues, ({ value }) => value);
  const paths = Object.entries(values).sort(([a], [b]) => a < b ? -1 : 1)
    .map(([value, found = []]) => [value, found.map(({ path }) => path)]);
  assertEquals(paths, [
    ["GOVT", ["account_usages[]", "sources[].account_usages[]"]],
    ["aggregator", ["fields[].connector_sources[]", "sources[].name"]],
    ["bankinsurance", ["capabilities[]", "sources[].capabilities[]"]],
    ["biometric", [
      "payment_fields[].auth_mechanisms[]",
      "payment_settings.available_validate_mechanisms[]",
    ]],
    ["conditional", [
      "payment_settings.execution_date_types[]",
      "payment_settings.partial_status_tracking[]",
    ]],
    ["decoupled", [
      "auth_mechanism",
      "available_auth_mechanisms[]",
      "fields[].auth_mechanisms[]",
      "sources[].auth_mechanism",
      "sources[].available_auth_mechanisms[]",
    ]],
    ["degraded", ["sources[].stability.status", "stability.status"]],
    ["fortnightly", ["payment_settings.execution_frequencies[]"]],
    ["hidden", ["fields[].type"]],
    ["insurance", ["products[]"]],
    ["iris-scan", ["fields[].type"]],
    ["phone_number", ["payment_settings.beneficiary_types[]"]],
    ["slider", ["fields[].type"]],
    ["suggested", ["payment_settings.providing_payer_account"]],
  ]);
  assertEquals(report.unknownKeys.map(({ path }) => path), [
    "countries[].currency",
    "fields[].autocomplete",
    "fields[].maximum",
    "fields[].minimum",
    "fields[].values[].icon",
    "green_rating",
    "payment_fields[].autocomplete",
    "payment_fields[].values[].icon",
    "payment_settings.is_app_to_app_used.harmony",
    "payment_settings.maximum_amount.conditional",
    "payment_settings.minimum_amount.conditional",
    "payment_settings.request_to_pay",
    "sources[].session_minutes",
    "sources[].stability.incidents",
    "stability.incidents",
  ]);
  for (const { count, examples } of report.unknownValues) {
    assertEquals(examples.length, Math.min(3, count));
    assertEquals([...examples].sort(), examples);
  }
});

Deno.test("inspectDrift() counts connectors, and not how often something is in one", () => {
  const report = inspectDrift([
    row("d", { products: ["new", "new", "bank"], account_usages: ["NEW"] }),
    row("c", { products: ["new"] }),
    row("b"),
    row("a", { products: ["new"], capabilities: ["new"] }),
    row("e", { products: ["new"] }),
  ]);
  assertEquals(report.unknownValues, [
    { path: "account_usages[]", value: "NEW", count: 1, examples: ["d"] },
    { path: "capabilities[]", value: "new", count: 1, examples: ["a"] },
    { path: "products[]", value: "new", count: 4, examples: ["a", "c", "d"] },
  ]);
});

Deno.test("inspectDrift() misses a documented key only where none came and one could", () => {
  const { siret: _, ...old } = row("a", {
    payment_settings: { minimum_amount: { instant: 1 } },
    stability: {},
    sources: [{
      id: 1,
      id_connector: 1,
      name: "openapi",
      auth_mechanism: null,
      available_auth_mechanisms: [],
      priority: 1,
      account_usages: [],
    }],
    fields: [{
      name: "a",
      label: "",
      type: "text",
      connector_sources: [],
      auth_mechanisms: [],
      required: true,
      regex: null,
      description: null,
    }],
  });
  const one = { count: 1, examples: ["a"], expected: false };
  const paths = inspectDrift([old, row("b")]).missingKeys;
  // Neither what may be absent, nor what only live answers have, nor what
  // `expand` did not ask for.
  assertEquals(paths, [{ path: "sources[].disabled", ...one }]);
});

/** An object in which only the objects are there, each of them empty. */
function emptyObjects(description: Description): JsonRecord {
  const object: JsonRecord = {};
  for (const [key, { is }] of Object.entries(description)) {
    const [inner] = [is].flat();
    if (typeof inner !== "object") continue;
    const value = emptyObjects(inner);
    object[key] = Array.isArray(is) ? [value] : value;
  }
  return object;
}

/** The rules of the documented keys that an object does not have, by path. */
function absentRules(
  value: unknown,
  description: Description,
  path = "",
): [path: string, rule: Rule][] {
  const object: JsonRecord = { ...Object(value) };
  return Object.entries(description).flatMap(([key, rule]) => {
    if (rule.isUndocumented || rule.where && !rule.where(object)) return [];
    const place = path + key;
    if (!Object.hasOwn(object, key)) return [[place, rule]];
    const [inner] = [rule.is].flat();
    const [item] = [object[key]].flat();
    if (typeof inner !== "object") return [];
    const isList = Array.isArray(rule.is);
    return absentRules(item, inner, isList ? `${place}[].` : `${place}.`);
  });
}

Deno.test("inspectDrift() misses the keys that the slow checker expects, and no other", () => {
  const connectors = [
    {},
    emptyObjects(CONNECTOR),
    { payment_settings: {} },
    {
      fields: [{ type: "list", values: [{}] }],
      payment_fields: [{ type: "list", values: [{}] }],
    },
  ];
  for (const connector of connectors) {
    for (const expand of [[], "all"] as const) {
      const missing = absentRules(connector, CONNECTOR)
        .filter(([, { isOptional, expandedFallback }]) =>
          !isOptional && (expand === "all" || !expandedFallback)
        )
        .map(([path, { isKnownToBeAbsent = false }]) =>
          [path, isKnownToBeAbsent] as const
        );
      assert(missing.length > 0);
      const { missingKeys } = inspectDrift([connector], { expand });
      assertEquals(
        new Map(missingKeys.map(({ path, expected }) => [path, expected])),
        new Map(missing),
      );
    }
  }
});

Deno.test("inspectDrift() reports missing keys of expand", () => {
  const { missingKeys } = inspectDrift([row("a", { countries: [] })], {
    expand: ["countries", "urls"],
  });
  assertEquals(missingKeys, [
    { path: "urls", count: 1, examples: ["a"], expected: false },
  ]);
});

Deno.test("inspectDrift() misses the values of lists alone", () => {
  const field = {
    name: "a",
    label: "",
    connector_sources: [],
    auth_mechanisms: [],
    required: true,
    regex: null,
    description: null,
  };
  const list = { ...field, type: "list" };
  const text = { ...field, type: "text" };
  const missing = (fields: unknown[]) =>
    inspectDrift([row("a", { fields })]).missingKeys.map(({ path }) => path);
  assertEquals(missing([text]), []);
  assertEquals(missing([text, list]), ["fields[].values"]);
  assertEquals(missing([{ ...list, values: [] }]), []);
});

Deno.test("inspectDrift() says why rows are rejected, and what is new in them", () => {
  const report = inspectDrift({
    banks: [
      42,
      row("c", { charged: "yes", products: ["new"], siren: 1 }),
      row("b", { charged: 1, fields: [{}, { name: 1 }] }),
      row("a", { charged: null }),
      row("", { uuid: 42 }),
    ],
  });
  assertEquals(report.connectors, 5);
  assertEquals(report.rejected, 5);
  assertEquals(report.rejections, [
    {
      path: "",
      expected: "an object",
      received: ["42"],
      count: 1,
      examples: [],
    },
    {
      path: "charged",
      expected: "a boolean",
      received: ['"yes"', "1", "null"],
      count: 3,
      examples: ["a", "b", "c"],
    },
    {
      path: "fields[].label",
      expected: "a string",
      received: ["nothing"],
      count: 1,
      examples: ["b"],
    },
    {
      path: "fields[].name",
      expected: "a string",
      received: ["1", "nothing"],
      count: 1,
      examples: ["b"],
    },
    {
      path: "fields[].type",
      expected: "a string",
      received: ["nothing"],
      count: 1,
      examples: ["b"],
    },
    {
      path: "uuid",
      expected: "a string",
      received: ["42"],
      count: 1,
      examples: [],
    },
  ]);
  assertEquals(report.unknownValues.map(({ value }) => value), ["new"]);
  assertEquals(report.unknownKeys.map(({ path }) => path), ["siren"]);
});

Deno.test("inspectDrift() finds the regular expressions that cannot be used", () => {
  const field = (regex: unknown) => ({
    name: "a",
    label: "",
    type: "text",
    regex,
  });
  const { unusableRegexes } = inspectDrift([
    row("b", { fields: [field("^\\d{8}$"), field("(?R)"), field(null)] }),
    row("a", { payment_fields: [field("(?R)"), field("("), field(42)] }),
  ]);
  assertEquals(
    unusableRegexes.map(({ reason: _, ...one }) => one),
    [
      { regex: "(", count: 1, examples: ["a"] },
      { regex: "(?R)", count: 2, examples: ["a", "b"] },
    ],
  );
  assert(unusableRegexes.every(({ reason }) => reason.length > 10));
});

Deno.test("inspectDrift() takes names of every object for keys like any other", () => {
  const answer = JSON.parse(
    `[${
      JSON.stringify(row("a")).replace("{", '{"__proto__":1,"toString":2,')
    }]`,
  );
  assertEquals(
    inspectDrift(answer).unknownKeys.map(({ path }) => path),
    ["__proto__", "toString"],
  );
});

Deno.test("inspectDrift() leaves the answer as it is, and is the same for any order of it", async () => {
  const { api } = domainOf({ future: true, size: 60 });
  const answer = await listRawConnectors(api);
  assert(
    typeof answer === "object" && answer !== null && "connectors" in answer &&
      Array.isArray(answer.connectors),
  );
  const rows: unknown[] = answer.connectors;
  const before = JSON.stringify(rows);
  const report = inspectDrift(answer);
  assertEquals(JSON.stringify(rows), before);
  assertEquals(JSON.parse(JSON.stringify(report)), report);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      (shuffled) => {
        assertEquals(
          JSON.stringify(inspectDrift(shuffled)),
          JSON.stringify(report),
        );
      },
    ),
    { numRuns: 10 },
  );
});

Deno.test("inspectDrift() takes any JSON for rows, and nothing but a list for a list", () => {
  fc.assert(fc.property(fc.array(fc.jsonValue()), (rows) => {
    const { connectors, rejected } = inspectDrift(rows);
    assertEquals([connectors, rejected], [rows.length, rows.length]);
  }));
  for (
    const value of [null, 42, "x", {}, { connectors: {} }, { sources: [] }]
  ) {
    assertThrows(() => inspectDrift(value), DecodeError);
  }
});

Deno.test("hasDrift() says yes to each part of a report, except to keys that never came before", () => {
  const report = inspectDrift([row("a")]);
  const finding = { count: 1, examples: ["a"] };
  for (
    const [part, expected] of [
      [{ unknownValues: [{ path: "a", value: "b", ...finding }] }, true],
      [{ unknownKeys: [{ path: "a", ...finding }] }, true],
      [{ missingKeys: [{ path: "a", expected: false, ...finding }] }, true],
      [{ missingKeys: [{ path: "a", expected: true, ...finding }] }, false],
      [
        {
          rejections: [{ path: "", expected: "", received: [], ...finding }],
        },
        true,
      ],
      [{ unusableRegexes: [{ regex: "", reason: "", ...finding }] }, true],
    ] as const
  ) {
    const all: DriftReport = JSON.parse(JSON.stringify({ ...report, ...part }));
    assertEquals(hasDrift(all), expected, JSON.stringify(part));
  }
});

Deno.test("listRawConnectors() gives what the server sent, expanded as asked", async () => {
  const { sandbox, api } = domainOf();
  const answer = await listRawConnectors(api, ["sources"]);
  assertEquals(
    answer,
    await (await sandbox.fetch(sandbox.requests[0]?.url ?? "")).json(),
  );
  assert(JSON.stringify(answer).includes('"sources":['));
  assertEquals(findings(inspectDrift(answer, { expand: ["sources"] })), {
    missingKeys: inspectDrift(answer).missingKeys,
  });
  await listRawConnectors(api, []);
  assertEquals(new URL(sandbox.requests.at(-1)?.url ?? "").search, "");
  await listRawConnectors(api);
  assertEquals(
    new URL(sandbox.requests.at(-1)?.url ?? "").searchParams.get("expand"),
    "sources,fields,payment_fields,countries,urls",
  );
  const signal = AbortSignal.abort("enough");
  assertEquals(
    await settle(listRawConnectors(api, [], { signal })),
    "enough",
  );
});

Deno.test("listRawConnectors() refuses what cannot be expanded", async () => {
  const { sandbox, api } = domainOf();
  // As a caller in JavaScript might have it.
  const expand = JSON.parse('["sources", "logos&limit=1"]');
  const error = await settle(listRawConnectors(api, expand));
  assertInstanceOf(error, UsageError);
  assertEquals(
    error.message,
    "Cannot list the connectors as 'expand' must be some of sources, fields, " +
      'payment_fields, countries, urls: got "logos&limit=1"',
  );
  assertEquals(sandbox.requests, []);
});
