import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { decodeConnector, UsageError } from "../../mod.ts";
import {
  exportFleet,
  type FleetConnector,
  planFleet,
  readDesiredState,
} from "../../src/fleet/mod.ts";
import { domainOf, readAll, stateOf } from "./setup.ts";

function connector(values: Record<string, unknown>): FleetConnector {
  return decodeConnector({
    id: 1,
    uuid: "a",
    name: "Bank",
    charged: true,
    beta: false,
    ...values,
  }, { expand: ["sources", "countries"] });
}

Deno.test("exportFleet() writes down every setting, in an order of its own", () => {
  const source = { id_connector: 1, priority: 1 };
  const connectors = [
    connector({ uuid: "b", name: "B", hidden: true }),
    connector({
      sync_periodicity: 6,
      sync_frequency: 24,
      sources: [
        { ...source, id: 2, name: "openapi", auth_mechanism: "decoupled" },
        {
          ...source,
          id: 1,
          name: "directaccess",
          disabled: "2026-01-01 00:00:00",
        },
      ],
    }),
  ];
  assertEquals(
    JSON.stringify(exportFleet(connectors), null, 2),
    `{
  "connectors": [
    {
      "uuid": "a",
      "name": "Bank",
      "hidden": false,
      "sync_frequency": 24,
      "sync_periodicity": 6,
      "sources": [
        {
          "name": "directaccess",
          "disabled": true
        },
        {
          "name": "openapi",
          "auth_mechanism": "decoupled",
          "disabled": false
        }
      ]
    },
    {
      "uuid": "b",
      "name": "B",
      "hidden": true,
      "sources": []
    }
  ]
}`,
  );
});

Deno.test("exportFleet() is the same for two domains that differ in their ids alone", async () => {
  assertEquals(
    await stateOf(domainOf({ firstId: 1 })),
    await stateOf(domainOf({ firstId: 70_000 })),
  );
});

Deno.test("exportFleet() does not depend on the order of the connectors", async () => {
  const connectors = await readAll(domainOf({ future: true }), {
    future: true,
  });
  const text = JSON.stringify(exportFleet(connectors));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(connectors, { minLength: connectors.length }),
      (shuffled) => {
        assertEquals(JSON.stringify(exportFleet(shuffled)), text);
      },
    ),
    { numRuns: 20 },
  );
});

Deno.test("exportFleet() writes a state that nothing is left to do for", async () => {
  for (const future of [false, true]) {
    const connectors = await readAll(domainOf({ future }), { future });
    const desired = exportFleet(connectors);
    assertEquals(readDesiredState(desired).ok, true);
    assertEquals(planFleet(connectors, desired), {
      changes: [],
      unresolved: [],
    });
  }
});

Deno.test("exportFleet() without a reading, in JavaScript, says what is missing", () => {
  for (const [current, got] of [[undefined, "nothing"], [null, "null"]]) {
    assertThrows(
      () => exportFleet(current as never),
      UsageError,
      `Cannot export the fleet as 'current' must be a reading, as readFleet() gives, or a list of connectors: got ${got}`,
    );
  }
});

Deno.test("exportFleet() leaves out settings that cannot be set, and sources with the same name", () => {
  const source = { id_connector: 1, priority: 1, auth_mechanism: "webauth" };
  const exported = exportFleet([
    connector({
      sync_frequency: 0,
      sync_periodicity: -1,
      sources: [
        { ...source, id: 1, name: "openapi" },
        { ...source, id: 2, name: "openapi" },
        { ...source, id: 3, name: "" },
        { ...source, id: 4, name: "fallback", auth_mechanism: "" },
      ],
    }),
    connector({ uuid: "A" }),
    connector({ uuid: "../banks" }),
    connector({ uuid: "" }),
  ]);
  assertEquals(exported, {
    connectors: [{
      uuid: "a",
      name: "Bank",
      hidden: false,
      sources: [{ name: "fallback", disabled: false }],
    }],
  });
  assertEquals(readDesiredState(exported).ok, true);
});
