import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { decodeConnector } from "../../mod.ts";
import { formSteps, noStepsReason } from "../../src/form/mod.ts";
import { wireCases } from "../conformance/cases/wire.ts";
import { type FakeRun, runFake } from "../cli/fake_terminal.ts";
import { readWire } from "./read_wire.ts";

// The same cases run in every runtime, on the package as users get it.
for (const { name, run } of wireCases) Deno.test(name, async () => await run());

/** Runs `drift` on a domain that answers with some text. */
async function runDrift(text: string): Promise<FakeRun> {
  return await runFake(["drift", "--exit-code"], {
    fetch: () => Promise.resolve(new Response(text)),
  });
}

/** A captured list, as a server that is asked to expand answers with it. */
async function readExpandedList(): Promise<string> {
  const { connectors, ...envelope } = Object(await readWire("live_list"));
  assert(Array.isArray(connectors));
  const expanded = {
    sources: [],
    fields: [],
    countries: [],
    payment_fields: [],
    urls: null,
  };
  return JSON.stringify({
    ...envelope,
    connectors: connectors.map((connector) => ({ ...connector, ...expanded })),
  });
}

Deno.test("drift --exit-code ends with 0 on the captured answers", async () => {
  const answer = [await readWire("live_test_connector")];
  for (
    const text of [
      await readExpandedList(),
      JSON.stringify({ connectors: answer, total: 1 }),
    ]
  ) {
    const { code, output } = await runDrift(text);
    assertEquals(code, 0, output);
  }
});

Deno.test("drift --exit-code tells of news on a captured answer", async () => {
  const text = (await readExpandedList()).replace('"wealth"', '"insurance"');
  const { code, output } = await runDrift(text);
  assertEquals(code, 4);
  assertStringIncludes(output, "insurance");
});

Deno.test("a connector of 2020 says why it has no steps", async () => {
  const connector = decodeConnector(
    await readWire("algoan_webhook_connector_2020"),
    { expand: ["sources", "fields"] },
  );
  assertEquals(formSteps(connector), []);
  assertEquals(noStepsReason(connector), "noSources");
});
