import { assertEquals } from "@std/assert";
import {
  describeDrift,
  type DriftReport,
  hasDrift,
  inspectDrift,
} from "../../src/fleet/mod.ts";
import { readWire } from "./read_wire.ts";

/** The paths of what a report is made of, part by part, if there are any. */
function pathsOf(report: DriftReport): Record<string, string[]> {
  const { unknownValues, unknownKeys, missingKeys, rejections } = report;
  const parts = { unknownValues, unknownKeys, missingKeys, rejections };
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, found]) => found.length > 0)
      .map(([part, found]) => [part, found.map(({ path }) => path)]),
  );
}

/** A sound connector, with what a test wants of it. */
function connectorWith(
  values: Record<string, unknown>,
): Record<string, unknown> {
  return { id: 1, uuid: "a", name: "b", charged: true, beta: false, ...values };
}

Deno.test("the live list has no drift", async () => {
  const report = inspectDrift(await readWire("live_list"));
  assertEquals(hasDrift(report), false);
  assertEquals(pathsOf(report), {
    missingKeys: ["sync_frequency", "sync_periodicity", "transfer_mechanism"],
  });
  assertEquals(report.missingKeys.map(({ expected }) => expected), [
    true,
    true,
    true,
  ]);
});

Deno.test("the live test connector has no drift, with everything expanded", async () => {
  const report = inspectDrift([await readWire("live_test_connector")], {
    expand: "all",
  });
  assertEquals(hasDrift(report), false);
  assertEquals(pathsOf(report), {
    missingKeys: [
      "fields[].description",
      "sync_frequency",
      "sync_periodicity",
      "transfer_mechanism",
    ],
  });
});

Deno.test("drift says which keys are known to be absent", async () => {
  const report = inspectDrift([await readWire("live_test_connector")]);
  assertEquals(describeDrift(report).split("\n").slice(2), [
    "Documented keys that never came",
    ...[
      "fields[].description",
      "sync_frequency",
      "sync_periodicity",
      "transfer_mechanism",
    ].map((path) =>
      `  ${path} (known to be absent): 1 connector, such as 338178e6-3d01-564f-9a7b-52ca442459bf`
    ),
  ]);
});

Deno.test("the connector of a client in Python has no drift", async () => {
  const report = inspectDrift(await readWire("py_powens_bourso"));
  assertEquals(hasDrift(report), false);
  assertEquals(pathsOf(report), {
    missingKeys: ["sync_frequency", "sync_periodicity"],
  });
});

Deno.test("a connector of 2020 has no drift: it lacks what is known to have come later", async () => {
  const report = inspectDrift([
    await readWire("algoan_webhook_connector_2020"),
  ]);
  assertEquals(hasDrift(report), false);
  assertEquals(pathsOf(report), {
    missingKeys: [
      "account_usages",
      "products",
      "sync_periodicity",
      "transfer_mechanism",
    ],
  });
});

Deno.test("the examples of the documentation have nothing that is not known", async () => {
  const fields: unknown = await readWire("docs_guides_fields");
  const payment_settings = await readWire("docs_payment_settings");
  const report = inspectDrift([
    connectorWith({ payment_settings, ...Object(fields) }),
  ]);
  assertEquals(report.rejected, 0);
  assertEquals(report.unknownKeys, []);
  assertEquals(report.unknownValues, []);
});

Deno.test("a bank of 2014 has the drift of a decade", async () => {
  const report = inspectDrift(await readWire("openapi_example_banks_2014"));
  assertEquals(hasDrift(report), true);
  assertEquals(report.rejections.map(({ path }) => path), [
    "beta",
    "charged",
    "uuid",
  ]);
  assertEquals(report.unknownKeys.map(({ path }) => path), [
    "fields[].id",
    "fields[].id_bank",
    "id_weboob",
  ]);
});

Deno.test("the shapes that the vendor's OpenAPI allows have no values and no keys that are not known", async () => {
  const report = inspectDrift(await readWire("sdk_spec_shapes"));
  assertEquals(report.unknownValues, []);
  assertEquals(report.unknownKeys, []);
  assertEquals(report.rejections.map(({ path }) => path), ["id"]);
});

Deno.test("JSON of 100,000 levels under an unknown key counts as one unknown key", async () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const row = Object.assign(Object(await readWire("live_test_connector")), {
    deep,
    categories: deep,
    capabilities: deep,
  });
  const report = inspectDrift([row]);
  assertEquals(report.unknownKeys.map(({ path }) => path), ["deep"]);
  assertEquals(
    report.rejections.map(({ path, received }) => [path, received]),
    [["capabilities[]", ["an array"]]],
  );
});
