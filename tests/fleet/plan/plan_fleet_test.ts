import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  type Connector,
  type ConnectorSource,
  decodeConnector,
  listConnectors,
  UsageError,
} from "../../../mod.ts";
import {
  type DesiredSettings,
  type DesiredState,
  exportFleet,
  type FleetConnector,
  planFleet,
} from "../../../src/fleet/mod.ts";
import { connectorOf, domainOf, NOBODY, readAll, UUID } from "../setup.ts";

/** A source, with what a test wants of it. */
function sourceOf(
  name: string,
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: 1,
    id_connector: 1,
    name,
    auth_mechanism: "webauth",
    available_auth_mechanisms: ["webauth", "credentials"],
    priority: 1,
    ...values,
  };
}

/** A connector, with what a test wants of it. */
function connector(
  uuid: string,
  values: Record<string, unknown> = {},
): FleetConnector {
  return decodeConnector({
    id: 1,
    uuid,
    name: `Bank ${uuid}`,
    charged: true,
    beta: false,
    countries: [{ id: "FR", name: "France" }],
    products: ["bank"],
    capabilities: ["bank"],
    sources: [sourceOf("openapi")],
    ...values,
  }, { expand: ["sources", "countries"] });
}

/** What is to change, a line for each. */
function changesOf(
  current: readonly FleetConnector[],
  desired: DesiredState,
): string[] {
  return planFleet(current, desired).changes.map((change) => {
    const { uuid, setting, before, after } = change;
    const source = "source" in change ? `${change.source} ` : "";
    return `${uuid} ${source}${setting} ${before} ${after}`;
  });
}

Deno.test("planFleet() plans every setting, with what is there before and after", () => {
  const current = [connector("a", {
    sync_frequency: 12,
    sources: [sourceOf("directaccess", { disabled: "2026-01-01 00:00:00" })],
  })];
  const { changes, unresolved } = planFleet(current, {
    connectors: [{
      uuid: "a",
      hidden: true,
      sync_frequency: 24,
      sync_periodicity: 24,
      sources: [{
        name: "directaccess",
        auth_mechanism: "credentials",
        disabled: false,
      }],
    }],
  });
  const about = { uuid: "a", name: "Bank a" };
  assertEquals(unresolved, []);
  assertEquals(changes, [
    { setting: "hidden", ...about, before: false, after: true },
    { setting: "sync_frequency", ...about, before: 12, after: 24 },
    { setting: "sync_periodicity", ...about, before: null, after: 24 },
    {
      setting: "auth_mechanism",
      ...about,
      source: "directaccess",
      before: "webauth",
      after: "credentials",
    },
    {
      setting: "disabled",
      ...about,
      source: "directaccess",
      before: true,
      after: false,
    },
  ]);
});

Deno.test("planFleet() plans no change for settings that are right or not named", () => {
  const current = [
    connector("a", { hidden: null, sync_frequency: 24, sync_periodicity: 6 }),
    connector("b", { hidden: true }),
  ];
  assertEquals(
    changesOf(current, {
      connectors: [{
        uuid: "A",
        hidden: false,
        sync_frequency: 24,
        sync_periodicity: 6,
        sources: [{
          name: "openapi",
          auth_mechanism: "webauth",
          disabled: false,
        }],
      }, { uuid: "b" }],
    }),
    [],
  );
});

Deno.test("planFleet() sorts changes by UUID and then by source, for any order of the input", () => {
  const sources = [sourceOf("openapi"), sourceOf("directaccess")];
  const current = [connector("b", { sources }), connector("a", { sources })];
  const settings: DesiredSettings = {
    sources: [
      { name: "openapi", disabled: true },
      { name: "directaccess", disabled: true },
    ],
    hidden: true,
  };
  assertEquals(
    changesOf(current, {
      connectors: [{ uuid: "b", ...settings }, { uuid: "a", ...settings }],
    }),
    [
      "a hidden false true",
      "a directaccess disabled false true",
      "a openapi disabled false true",
      "b hidden false true",
      "b directaccess disabled false true",
      "b openapi disabled false true",
    ],
  );
});

Deno.test("planFleet() selects by country, product and capability together", () => {
  const current = [
    connector("a", { products: ["bank", "pay"], capabilities: ["transfer"] }),
    connector("b", { products: ["bank", "pay"] }),
    connector("c", {
      products: ["pay"],
      capabilities: ["transfer"],
      countries: [{ id: "be", name: "Belgium" }],
    }),
  ];
  for (
    const [select, uuids] of [
      [{}, "abc"],
      [{ country: "fr" }, "ab"],
      [{ country: "BE" }, "c"],
      [{ product: "pay", capability: "transfer" }, "ac"],
      [{ product: "bank", capability: "bank" }, "b"],
      [{ country: "FR", product: "pay", capability: "transfer" }, "a"],
    ] as const
  ) {
    assertEquals(
      changesOf(current, { selections: [{ select, hidden: true }] }),
      [...uuids].map((uuid) => `${uuid} hidden false true`),
    );
  }
});

Deno.test("planFleet() takes the narrowest entry: a UUID, then more criteria", () => {
  const current = [
    connector("a"),
    connector("b"),
    connector("c", { products: ["pay"] }),
    connector("d", { countries: [] }),
  ];
  const desired: DesiredState = {
    connectors: [{ uuid: "b", hidden: true, sync_frequency: 1 }],
    selections: [
      { select: {}, hidden: true, sync_frequency: 24 },
      { select: { country: "FR", product: "bank" }, hidden: false },
      { select: { country: "FR" }, hidden: true, sync_frequency: 12 },
    ],
  };
  assertEquals(changesOf(current, desired), [
    "a sync_frequency null 12",
    "b hidden false true",
    "b sync_frequency null 1",
    "c hidden false true",
    "c sync_frequency null 12",
    "d hidden false true",
    "d sync_frequency null 24",
  ]);
});

Deno.test("planFleet() refuses what two entries contradict each other in, and nothing else", () => {
  const current = [connector("a", { products: ["pay"] })];
  const { changes, unresolved } = planFleet(current, {
    selections: [
      { select: {}, hidden: false },
      {
        select: { country: "FR" },
        hidden: true,
        sync_frequency: 24,
        sources: [{ name: "openapi", disabled: true }],
      },
      {
        select: { product: "pay" },
        hidden: false,
        sync_frequency: 24,
        sources: [{ name: "openapi", disabled: false }],
      },
    ],
  });
  assertEquals(changes.map(({ setting }) => setting), ["sync_frequency"]);
  assertEquals(unresolved, [
    {
      kind: "contradiction",
      path: "selections[1]",
      uuid: "a",
      setting: "hidden",
      wishes: [
        { path: "selections[1]", value: true },
        { path: "selections[2]", value: false },
      ],
    },
    {
      kind: "contradiction",
      path: "selections[1].sources[0]",
      uuid: "a",
      setting: "disabled",
      wishes: [
        { path: "selections[1].sources[0]", value: true },
        { path: "selections[2].sources[0]", value: false },
      ],
    },
  ]);
});

Deno.test("planFleet() tells of all that it cannot resolve, by path, and plans the rest", () => {
  const current = [
    connector("a", { sources: [sourceOf("openapi"), sourceOf("openapi")] }),
    connector("b", {
      sources: [
        sourceOf("openapi", { available_auth_mechanisms: ["webauth"] }),
      ],
    }),
  ];
  const { changes, unresolved } = planFleet(current, {
    connectors: [
      { uuid: NOBODY.replaceAll("0", "F"), hidden: true },
      {
        uuid: "a",
        hidden: true,
        sources: [{ name: "openapi", disabled: true }, {
          name: "directacess",
        }],
      },
      {
        uuid: "b",
        sources: [{ name: "openapi", auth_mechanism: "credentials" }],
      },
    ],
    selections: [
      { select: { country: "ZZ" }, hidden: true },
      {
        select: { country: "FR" },
        sources: [{ name: "fallback", disabled: true }],
      },
    ],
  });
  assertEquals(changes.length, 1);
  assertEquals(unresolved, [
    {
      kind: "unknownSource",
      path: "connectors[1].sources[1]",
      uuid: "a",
      source: "directacess",
    },
    {
      kind: "ambiguousSource",
      path: "connectors[1].sources[0]",
      uuid: "a",
      source: "openapi",
    },
    {
      kind: "unavailableMechanism",
      path: "connectors[2].sources[0]",
      uuid: "b",
      source: "openapi",
      mechanism: "credentials",
      available: ["webauth"],
    },
    {
      kind: "unknownConnector",
      path: "connectors[0]",
      uuid: NOBODY.replaceAll("0", "F"),
    },
    { kind: "emptySelection", path: "selections[0]" },
    {
      kind: "unknownSource",
      path: "selections[1].sources[0]",
      uuid: null,
      source: "fallback",
    },
  ]);
});

Deno.test("planFleet() does not mind connectors of a selection without a source that others have", () => {
  const current = [
    connector("a"),
    connector("b", { sources: [sourceOf("fallback")] }),
  ];
  const { changes, unresolved } = planFleet(current, {
    selections: [{
      select: {},
      sources: [{ name: "fallback", disabled: true }],
    }],
  });
  assertEquals(changes.map(({ uuid }) => uuid), ["b"]);
  assertEquals(unresolved, []);
});

Deno.test("planFleet() plans for any mechanism where the API does not tell which there are", () => {
  const current = [
    connector("a", {
      sources: [sourceOf("openapi", { available_auth_mechanisms: null })],
    }),
  ];
  const desired = {
    connectors: [{
      uuid: "a",
      sources: [{ name: "openapi", auth_mechanism: "decoupled" }],
    }],
  };
  assertEquals(changesOf(current, desired), [
    "a openapi auth_mechanism webauth decoupled",
  ]);
});

Deno.test("planFleet() and exportFleet() refuse connectors that were not expanded", async () => {
  const { connectors } = await listConnectors(domainOf().api);
  // A caller in JavaScript would not be told by the compiler.
  const current = connectors as (Connector & { sources: ConnectorSource[] })[];
  for (const use of [planFleet, exportFleet]) {
    assertThrows(
      () => use(current as FleetConnector[], {}),
      UsageError,
      'list with expand: ["sources", "countries"]',
    );
  }
});

Deno.test("planFleet() changes nothing of what it is given, and gives the same again", async () => {
  const current = await readAll(domainOf());
  const desired: DesiredState = {
    selections: [
      { select: { country: "FR" }, hidden: true },
      {
        select: { product: "pay" },
        sources: [{ name: "openapi", disabled: true }],
      },
    ],
  };
  const before = structuredClone({ current, desired });
  const plan = planFleet(current, desired);
  assertEquals({ current, desired }, before);
  assertEquals(planFleet([...current].reverse(), desired), plan);
  assertEquals(plan.changes.length > 0, true);
});

Deno.test("a plan is JSON, and so are its parts", async () => {
  const plan = planFleet(await readAll(domainOf()), {
    connectors: [{ uuid: UUID, sync_frequency: 24 }, { uuid: NOBODY }],
  });
  assertEquals(JSON.parse(JSON.stringify(plan)), plan);
});

Deno.test("planFleet() leads to what was wanted, and to nothing more", () => {
  const NAMES = ["openapi", "directaccess"];
  const settings = fc.record({
    hidden: fc.boolean(),
    sync_frequency: fc.constantFrom(1, 24),
    sources: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...NAMES),
        auth_mechanism: fc.constantFrom("webauth", "credentials"),
        disabled: fc.boolean(),
      }, { requiredKeys: ["name"] }),
      { selector: ({ name }) => name },
    ),
  }, { requiredKeys: [] });
  const desired = fc.record({
    connectors: fc.uniqueArray(
      fc.record({ uuid: fc.constantFrom("a", "b", "c"), settings }).map((
        { uuid, settings },
      ) => ({ uuid, ...settings })),
      { selector: ({ uuid }) => uuid },
    ),
    selections: fc.uniqueArray(
      fc.record({
        select: fc.record({
          country: fc.constantFrom("FR", "BE"),
          product: fc.constantFrom("pay", "bank"),
        }, { requiredKeys: [] }),
        settings,
      }).map(({ select, settings }) => ({ select, ...settings })),
      {
        selector: ({ select: { country, product } }) => `${country} ${product}`,
      },
    ),
  });
  const current = fc.tuple(
    ...["a", "b", "c"].map((uuid) =>
      fc.record({
        hidden: fc.constantFrom(true, false, null),
        sync_frequency: fc.constantFrom(1, 24, null),
        products: fc.subarray(["pay", "bank"]),
        countries: fc.subarray(["FR", "BE"]).map((ids) =>
          ids.map((id) => ({ id, name: id }))
        ),
        sources: fc.subarray(NAMES).map((names) =>
          names.map((name) => sourceOf(name))
        ),
      }).map((values) => connector(uuid, values))
    ),
  );
  fc.assert(fc.property(current, desired, (current, desired) => {
    const { changes, unresolved } = planFleet(current, desired);
    const after = structuredClone(current);
    for (const change of changes) {
      const one = connectorOf(after, change.uuid);
      assertEquals(change.before === change.after, false);
      if (!("source" in change)) {
        Object.assign(one, { [change.setting]: change.after });
        continue;
      }
      const source = one.sources.find(({ name }) => name === change.source);
      Object.assign(
        source ?? {},
        change.setting === "disabled"
          ? { disabled: change.after ? "2026-01-01 00:00:00" : null }
          : { auth_mechanism: change.after },
      );
    }
    // Nothing is left to do, and what could not be resolved cannot be now.
    assertEquals(planFleet(after, desired), { changes: [], unresolved });
    // What is named by its UUID is as wanted there.
    for (const { uuid, hidden, sync_frequency } of desired.connectors) {
      const one = connectorOf(after, uuid);
      if (hidden !== undefined) assertEquals(one.hidden === true, hidden);
      if (sync_frequency !== undefined) {
        assertEquals(one.sync_frequency, sync_frequency);
      }
    }
  }));
});
