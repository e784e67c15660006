import { assertEquals, assertThrows } from "@std/assert";
import { decodeConnector, UsageError } from "../../../mod.ts";
import {
  applyPlan,
  compareSettings,
  exportFleet,
  type FleetConnector,
  planFleet,
} from "../../../src/fleet/mod.ts";
import { domainOf, readAll, UUID } from "../setup.ts";
import { sourceOf } from "./setup.ts";

/** A connector, with what a test wants of it. */
function connectorOf(
  uuid: string,
  values: Record<string, unknown> = {},
): FleetConnector {
  return decodeConnector({
    id: 1,
    uuid,
    name: `Bank ${uuid}`,
    charged: true,
    beta: false,
    ...values,
  }, { expand: ["sources", "countries"] });
}

Deno.test("compareSettings() tells of every setting that differs, by UUID and by source", () => {
  const first = [
    connectorOf("b"),
    connectorOf("a", {
      hidden: true,
      sync_frequency: 12,
      sync_periodicity: 6,
      sources: [
        sourceOf({ auth_mechanism: "webauth" }),
        sourceOf({ name: "directaccess", disabled: "2026-01-01 00:00:00" }),
        sourceOf({ name: "fallback" }),
      ],
    }),
  ];
  const second = [
    connectorOf("A", {
      sources: [
        sourceOf({ name: "new" }),
        sourceOf({ name: "directaccess" }),
        sourceOf({ auth_mechanism: "credentials" }),
      ],
    }),
    connectorOf("c"),
  ];
  const a = { uuid: "a", name: "Bank a" };
  const setting = { kind: "differentSetting", ...a };
  assertEquals<unknown>(compareSettings(first, second), [
    {
      ...setting,
      source: null,
      setting: "hidden",
      first: true,
      second: false,
    },
    {
      ...setting,
      source: null,
      setting: "sync_frequency",
      first: 12,
      second: null,
    },
    {
      ...setting,
      source: null,
      setting: "sync_periodicity",
      first: 6,
      second: null,
    },
    {
      ...setting,
      source: "directaccess",
      setting: "disabled",
      first: true,
      second: false,
    },
    {
      kind: "missingSource",
      ...a,
      source: "fallback",
      missingFrom: "second",
    },
    { kind: "missingSource", ...a, source: "new", missingFrom: "first" },
    {
      ...setting,
      source: "openapi",
      setting: "auth_mechanism",
      first: "webauth",
      second: "credentials",
    },
    {
      kind: "missingConnector",
      uuid: "b",
      name: "Bank b",
      missingFrom: "second",
    },
    {
      kind: "missingConnector",
      uuid: "c",
      name: "Bank c",
      missingFrom: "first",
    },
  ]);
});

Deno.test("compareSettings() leaves out when a source was disabled, and sources that nothing tells apart", () => {
  const both = [
    ["2026-01-01 00:00:00", "webauth"],
    ["2026-02-02 00:00:00", "credentials"],
  ].map(([disabled, auth_mechanism]) =>
    connectorOf("a", {
      hidden: disabled?.includes("02") ? null : false,
      sources: [
        sourceOf({ disabled }),
        sourceOf({ name: "twice", auth_mechanism }),
        sourceOf({ name: "twice" }),
      ],
    })
  );
  const [first, second] = [both.slice(0, 1), both.slice(1)];
  assertEquals(compareSettings(first, second), []);
  const once = [
    connectorOf("a", {
      sources: [
        sourceOf({ disabled: "2026-03-03 00:00:00" }),
        sourceOf({ name: "twice", auth_mechanism: "other" }),
      ],
    }),
  ];
  assertEquals(compareSettings(first, once), []);
  assertEquals(compareSettings(once, first), []);
});

Deno.test("compareSettings() finds nothing once a domain was copied to another", async () => {
  const domains = [domainOf(), domainOf({ firstId: 5_000 })] as const;
  const [staging, production] = domains;
  const desired = {
    connectors: [{
      uuid: UUID,
      hidden: true,
      sources: [{ name: "openapi", disabled: true }],
    }],
  };
  await applyPlan(
    staging.api,
    planFleet(await readAll(staging), desired),
  );
  const first = await readAll(staging);
  const second = await readAll(production);
  assertEquals(compareSettings(first, second).length, 2);
  const plan = planFleet(second, exportFleet(first));
  await applyPlan(production.api, plan);
  assertEquals(compareSettings(first, await readAll(production)), []);
});

Deno.test("compareSettings() refuses connectors that were not expanded", () => {
  const { sources: _, ...bare } = connectorOf("a");
  for (const sides of [[[bare], []], [[], [bare]]]) {
    const [first, second] = sides as [FleetConnector[], FleetConnector[]];
    assertThrows(
      () => compareSettings(first, second),
      UsageError,
      'list with expand: ["sources", "countries"]',
    );
  }
});
