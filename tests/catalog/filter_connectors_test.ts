import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  type Connector,
  decodeConnector,
  decodeConnectorSource,
  UsageError,
} from "../../mod.ts";
import {
  type ConnectorCriteria,
  filterConnectors,
} from "../../src/catalog/mod.ts";
import { listSandbox } from "../../scripts/ranking/mod.ts";

function connectorOf(values: Record<string, unknown>): Connector {
  return decodeConnector({
    id: 1,
    uuid: "00000000-0000-4000-8000-000000000000",
    name: "Bank",
    charged: true,
    beta: false,
    ...values,
  });
}

function sourceOf(values: Record<string, unknown>) {
  return decodeConnectorSource({
    id: 1,
    id_connector: 1,
    name: "openapi",
    auth_mechanism: "webauth",
    priority: 1,
    ...values,
  });
}

/** Says whether a connector with these values meets criteria. */
function isKept(
  values: Record<string, unknown>,
  criteria: ConnectorCriteria,
): boolean {
  return filterConnectors([connectorOf(values)], criteria).length === 1;
}

Deno.test("filterConnectors() keeps all, in a new array, without criteria", async () => {
  const connectors = await listSandbox();
  const kept = filterConnectors(connectors, { countries: undefined });
  assertEquals(kept, connectors);
  assertEquals(kept === connectors, false);
});

Deno.test("filterConnectors() compares countries in any case", () => {
  const countries = [{ id: "fr", name: "France" }, { id: "BE", name: "…" }];
  for (const code of ["FR", "fr", "Fr", "be"]) {
    assertEquals(isKept({ countries }, { countries: ["PT", code] }), true);
  }
  assertEquals(isKept({ countries }, { countries: ["PT"] }), false);
  assertEquals(isKept({ countries: [] }, { countries: ["PT"] }), false);
});

Deno.test("filterConnectors() does not guess where countries were not expanded", () => {
  assertThrows(
    () => isKept({}, { countries: ["FR"] }),
    UsageError,
    "Cannot filter connectors as 'countries' must be expanded",
  );
});

Deno.test("filterConnectors() wants one value of each list", () => {
  const connector = {
    products: ["bank", "pay"],
    capabilities: ["bank", "transfer"],
    account_usages: ["ORGA"],
  };
  assertEquals(isKept(connector, { products: ["wealth", "pay"] }), true);
  assertEquals(isKept(connector, { products: ["wealth"] }), false);
  assertEquals(isKept(connector, { capabilities: ["transfer"] }), true);
  assertEquals(isKept(connector, { capabilities: ["document"] }), false);
  assertEquals(isKept(connector, { accountUsages: ["ORGA", "PRIV"] }), true);
  assertEquals(isKept(connector, { accountUsages: ["ASSO"] }), false);
  assertEquals(isKept({}, { accountUsages: ["PRIV"] }), false);
});

Deno.test("filterConnectors() takes values that no version knows", () => {
  assertEquals(
    isKept({ products: ["crypto"] }, { products: ["crypto"] }),
    true,
  );
});

Deno.test("filterConnectors() reads mechanisms of the connector and of enabled sources", () => {
  const wanted = { mechanisms: ["webauth"] };
  assertEquals(isKept({ auth_mechanism: "webauth" }, wanted), true);
  assertEquals(
    isKept({ available_auth_mechanisms: ["credentials", "webauth"] }, wanted),
    true,
  );
  assertEquals(isKept({ auth_mechanism: "credentials" }, wanted), false);
  assertEquals(isKept({ sources: [sourceOf({})] }, wanted), true);
  const disabled = sourceOf({ disabled: "2026-01-01 00:00:00" });
  assertEquals(isKept({ sources: [disabled] }, wanted), false);
  const choice = sourceOf({
    auth_mechanism: "credentials",
    available_auth_mechanisms: ["webauth"],
  });
  assertEquals(isKept({ sources: [disabled, choice] }, wanted), true);
});

Deno.test("filterConnectors() takes null for not hidden", () => {
  assertEquals(isKept({ hidden: null }, { hidden: false }), true);
  assertEquals(isKept({ hidden: null }, { hidden: true }), false);
  assertEquals(isKept({ hidden: true }, { hidden: true }), true);
});

Deno.test("filterConnectors() tells beta and restricted connectors apart", () => {
  assertEquals(isKept({ beta: true }, { beta: true }), true);
  assertEquals(isKept({ beta: true }, { beta: false }), false);
  assertEquals(isKept({ restricted: true }, { restricted: false }), false);
  assertEquals(isKept({}, { restricted: false }), true);
});

Deno.test("filterConnectors() takes the product and the settings for ready to pay", () => {
  const settings = { execution_date_types: ["instant"] };
  const ready = { products: ["pay"], payment_settings: settings };
  assertEquals(isKept(ready, { paymentReady: true }), true);
  assertEquals(isKept(ready, { paymentReady: false }), false);
  assertEquals(isKept({ products: ["pay"] }, { paymentReady: true }), false);
  assertEquals(
    isKept({ payment_settings: settings }, { paymentReady: true }),
    false,
  );
  assertEquals(isKept({}, { paymentReady: false }), true);
});

Deno.test("filterConnectors() refuses malformed criteria, even for an empty list", () => {
  const malformed: [Record<string, unknown>, string][] = [
    [{ countries: [] }, "'countries' must be a list of two-letter codes"],
    [
      { countries: ["France"] },
      "'countries' must be a list of two-letter codes: got an array",
    ],
    [{ countries: null }, "'countries' must be a list of two-letter codes"],
    [{ products: "bank" }, `'products' must be a list of strings: got "bank"`],
    [{ products: [] }, "'products' must be a list of strings: got an array"],
    [{ capabilities: [1] }, "'capabilities' must be"],
    [{ mechanisms: [""] }, "'mechanisms' must be"],
    [{ accountUsages: {} }, "'accountUsages' must be"],
    [{ beta: "no" }, `'beta' must be a boolean: got "no"`],
    [{ hidden: null }, "'hidden' must be a boolean: got null"],
    [{ country: ["FR"] }, "'country' must be a criterion"],
    [{ constructor: ["FR"] }, "'constructor' must be a criterion"],
  ];
  for (const [criteria, message] of malformed) {
    assertThrows(() => filterConnectors([], criteria), UsageError, message);
  }
});

Deno.test("filterConnectors() refuses what is no list and no criteria", () => {
  for (
    const [args, message] of [
      [[], "'connectors' must be an array: got nothing"],
      [[{}, {}], "'connectors' must be an array: got an object"],
      [[[]], "'criteria' must be an object: got nothing"],
      [[[], ["FR"]], "'criteria' must be an object: got an array"],
    ] as const
  ) {
    assertThrows(
      () => Reflect.apply(filterConnectors, undefined, args),
      UsageError,
      `Cannot filter connectors as ${message}`,
    );
  }
});

Deno.test("filterConnectors() keeps, with several criteria, what each of them keeps", async () => {
  const connectors = await listSandbox(400);
  const criteria = fc.record({
    products: fc.subarray(["bank", "wealth", "bill", "pay"], { minLength: 1 }),
    capabilities: fc.subarray(["bank", "transfer", "document"], {
      minLength: 1,
    }),
    accountUsages: fc.subarray(["PRIV", "ORGA", "ASSO"], { minLength: 1 }),
    mechanisms: fc.subarray(["webauth", "credentials"], { minLength: 1 }),
    beta: fc.boolean(),
    restricted: fc.boolean(),
    hidden: fc.boolean(),
    paymentReady: fc.boolean(),
  }, { requiredKeys: [] });
  fc.assert(fc.property(criteria, (wanted) => {
    const each = Object.entries(wanted)
      .map(([name, value]) => filterConnectors(connectors, { [name]: value }));
    assertEquals(
      filterConnectors(connectors, wanted),
      connectors.filter((one) => each.every((kept) => kept.includes(one))),
    );
  }));
});
