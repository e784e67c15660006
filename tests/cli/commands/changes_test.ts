import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, runFake, TOKEN, UUID } from "../fake_terminal.ts";

async function snapshotOf(
  change: (text: string) => string = (text) => text,
): Promise<string> {
  const { fetch } = createSandbox({ token: TOKEN });
  const { code, output } = await runFake(["snapshot"], {
    fetch: alter(fetch, change),
  });
  assertEquals(code, 0);
  return output;
}

/** What another day has of the connector for tests. */
const rename = (text: string) =>
  text.replace('"name":"Connecteur de test"', '"name":"Banque de test"');

const restrict = (text: string) =>
  rename(text).replace('"restricted":false', '"restricted":true');

Deno.test("snapshot writes down all connectors with what can be had, in an order of its own", async () => {
  const { code, output, told } = await runFake(["snapshot"]);
  const { domain, at, isWhole, unreadable, connectors } = JSON.parse(output);
  assertEquals([code, told], [0, `${connectors.length} connectors\n`]);
  assertEquals([domain, at, isWhole, unreadable], [
    "acme-sandbox",
    "2026-01-31T12:30:00.000Z",
    true,
    [],
  ]);
  const uuids = connectors.map(({ uuid }: { uuid: string }) => uuid);
  assertEquals(uuids, uuids.toSorted());
  for (const key of ["sources", "fields", "countries", "payment_fields"]) {
    assert(Array.isArray(connectors[0][key]), key);
  }
});

Deno.test("changes finds none between a snapshot and the same domain with other ids", async () => {
  const files = { "day.json": await snapshotOf() };
  const sandbox = createSandbox({ token: TOKEN, firstId: 5000 });
  const { code, output, told } = await runFake(
    ["changes", "day.json", "--exit-code"],
    { files, sandbox },
  );
  assertEquals([code, told], [0, ""]);
  assertStringIncludes(output, "No changes\n");
});

Deno.test("changes tells what is new, by how much it matters, and ends with 4 only if it is asked to", async () => {
  const files = {
    "day.json": await snapshotOf(),
    "next.json": await snapshotOf(restrict),
  };
  const args = ["changes", "day.json", "next.json"];
  const { code, output, told, sandbox } = await runFake(args, { files });
  assertEquals([code, told, sandbox.requests.length], [0, "", 0]);
  const at = "acme-sandbox at 2026-01-31T12:30:00.000Z";
  assertEquals(
    output,
    `${at} → ${at}

May break existing forms
  Banque de test: it takes no new connections now

Worth knowing
  Banque de test: it was called "Connecteur de test"

2 changes
`,
  );
  const asked = await runFake([...args, "--exit-code"], { files });
  assertEquals(asked.code, 4);
  const json = await runFake([...args, "--json", "--grade", "breaking"], {
    files,
  });
  const { before, differences } = JSON.parse(json.output);
  assertEquals(before.domain, "acme-sandbox");
  assertEquals(
    differences.map(({ kind, uuid }: { kind: string; uuid: string }) => [
      kind,
      uuid,
    ]),
    [["connectorChanged", UUID]],
  );
});

Deno.test("changes does not report an unreadable connector as new or gone", async () => {
  const files = { "day.json": await snapshotOf() };
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output } = await runFake(
    ["changes", "day.json", "--exit-code"],
    {
      files,
      fetch: alter(
        sandbox.fetch,
        (text) => text.replace('"restricted":false', '"restricted":1'),
      ),
    },
  );
  assertEquals(code, 0, output);
});

Deno.test("changes accepts a list of the API, and refuses other JSON", async () => {
  const { fetch } = createSandbox();
  const response = await fetch(
    "https://x.biapi.pro/2.0/connectors?expand=sources,fields,countries,payment_fields",
  );
  const files = {
    "answer.json": await response.text(),
    "day.json": await snapshotOf(),
    "fleet.json": "[]",
    "deep.json": "[".repeat(100_000),
  };
  const same = await runFake(
    ["changes", "answer.json", "day.json", "--exit-code"],
    { files },
  );
  assertEquals(same.code, 0, same.output);
  for (const path of ["fleet.json", "deep.json", "nothing.json"]) {
    const { code, output, told } = await runFake(["changes", path], { files });
    assertEquals([code, output], [2, ""]);
    assertStringIncludes(told, `Cannot read "${path}"`);
  }
});

Deno.test("changes says that a list was not complete", async () => {
  const files = { "day.json": await snapshotOf() };
  const cut = JSON.parse(await snapshotOf());
  cut.connectors.length = 10;
  cut.isWhole = false;
  const { told } = await runFake(["changes", "day.json", "cut.json"], {
    files: { ...files, "cut.json": JSON.stringify(cut) },
  });
  assertStringIncludes(
    told,
    "was not complete: a connector that seems removed may still exist",
  );
});
