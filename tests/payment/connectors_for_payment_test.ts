import { assert, assertEquals } from "@std/assert";
import { assertType, type IsExact } from "@std/testing/types";
import { listConnectors } from "../../mod.ts";
import {
  type ConnectorsForPayment,
  connectorsForPayment,
} from "../../src/payment/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { connectorOf, draftOf } from "./setup.ts";

Deno.test("connectorsForPayment() splits a list into fit, unfit and unknown", () => {
  const list = [
    { ...connectorOf(), name: "fits" },
    { ...connectorOf(null), name: "says nothing" },
    { ...connectorOf({ beneficiary_types: [] }), name: "pays nobody" },
    { ...connectorOf({ beneficiary_types: null }), name: "does not say whom" },
    { ...connectorOf(null, ["bank"]), name: "pays nothing" },
    {
      ...connectorOf({ beneficiary_types: null, execution_date_types: [] }),
      name: "pays never",
    },
  ];
  const result = connectorsForPayment(list, draftOf());
  assertEquals(result.fit.map(({ name }) => name), ["fits"]);
  assertEquals(
    result.unknown.map(({ connector, obstacles }) => [
      connector.name,
      obstacles.map(({ code }) => code),
    ]),
    [
      ["says nothing", ["nspDateType", "nspBenefScheme", "trustBenef"]],
      ["does not say whom", ["nspBenefScheme"]],
    ],
  );
  // What is unfit is told with what is unknown besides.
  assertEquals(
    result.unfit.map(({ connector, obstacles }) => [
      connector.name,
      obstacles.map(({ code, verdict }) => `${code} ${verdict}`),
    ]),
    [
      ["pays nobody", ["nspBenefScheme unfit"]],
      ["pays nothing", ["noPayProduct unfit"]],
      ["pays never", ["nspDateType unfit", "nspBenefScheme unknown"]],
    ],
  );
});

Deno.test("connectorsForPayment() gives connectors of the type that it was given", async () => {
  const api = { domain: "acme", fetch: createSandbox().fetch };
  const { connectors } = await listConnectors(api, { expand: ["countries"] });
  const split = connectorsForPayment(connectors, draftOf());
  type Row = typeof connectors[number];
  assertType<IsExact<typeof split, ConnectorsForPayment<Row>>>(true);
  for (const { countries } of split.fit) assert(countries.length > 0);
});

Deno.test("connectorsForPayment() finds some of each among the sandbox's", async () => {
  const api = { domain: "acme", fetch: createSandbox().fetch };
  const { connectors } = await listConnectors(api);
  const { fit, unfit, unknown } = connectorsForPayment(connectors, draftOf());
  assert(fit.length > 0 && unfit.length > 0 && unknown.length > 0);
});
