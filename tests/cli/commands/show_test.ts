import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, NOBODY, runFake, UUID } from "../fake_terminal.ts";

Deno.test("show tells all that there is to a connector, its sources and its fields", async () => {
  const { code, output, told } = await runFake(["show", UUID]);
  assertEquals([code, told], [0, ""]);
  for (
    const line of [
      "name                           Connecteur de test",
      "countries                      fr",
      "hidden                         no",
      "Payment setting",
      "minimum_amount                                          instant 0, first_open_day 0, deferred 0",
      "Source        id  priority  mechanism    available mechanisms  disabled",
      "directaccess   1         2  credentials  credentials           –",
      "login                text      Identifiant     yes       –      directaccess",
      "sca_type       list  Mode   no        –      openapi",
    ]
  ) assertStringIncludes(output, `${line}\n`);
  const other = await runFake(["show", "CCF"]);
  assertStringIncludes(
    other.output,
    "password  password  Code confidentiel  yes       ^\\d{4}(?:\\d{2})?$  directaccess\n",
  );
});

Deno.test("show goes on in further lines where a terminal is too narrow, and leaves nothing out", async () => {
  const { output } = await runFake(["show", UUID], { columns: 60 });
  assertStringIncludes(
    output,
    "capabilities                   bankwealth, transfer,\n" +
      "                               twofarenew, profile, bank,\n",
  );
});

Deno.test("show prints the connector as the API has it, as JSON", async () => {
  const { output } = await runFake(["show", UUID, "--json"]);
  const connector = JSON.parse(output);
  assertEquals(connector.uuid, UUID);
  assertEquals(
    connector.sources.map(({ name }: { name: string }) => name).sort(),
    ["directaccess", "openapi"],
  );
});

Deno.test("show takes a UUID, an id, a slug, a name, and what can mean one only", async () => {
  for (
    const text of [UUID, UUID.toUpperCase(), "1", "exa", "CONNECTEUR DE TEST"]
  ) {
    const { code, output } = await runFake(["show", text, "--json"]);
    assertEquals([code, JSON.parse(output).uuid], [0, UUID], text);
  }
  const { output } = await runFake(["show", "caixa geral", "--json"]);
  assertEquals(JSON.parse(output).name, "Caixa Geral de Depósitos");
});

Deno.test("show names some where a text can mean several, and says where none is meant", async () => {
  const several = await runFake(["show", "credit"]);
  assertEquals([several.code, several.output], [2, ""]);
  assertStringIncludes(
    several.told,
    'Cannot tell which connector is meant by "credit"',
  );
  assertEquals(several.told.match(/^ {2}[\da-f-]{36} {2}.+$/gm)?.length, 5);
  const none = await runFake(["show", "nickel"], {
    fetch: () => Promise.resolve(Response.json({ connectors: [], total: 0 })),
  });
  assertEquals(none.code, 2);
  assertStringIncludes(none.told, 'none is called "nickel"');
});

Deno.test("show ends with 1 where the API has no such connector", async () => {
  const { code, output, told } = await runFake(["show", NOBODY]);
  assertEquals([code, output], [1, ""]);
  assertStringIncludes(told, "404 notFound");
});

Deno.test("sources lists those of a connector, by their priority", async () => {
  const { code, output } = await runFake(["sources", "test"]);
  assertEquals(code, 0);
  assertEquals(output.split("\n").map((line) => line.split(" ")[0]), [
    "Source",
    "openapi",
    "directaccess",
    "",
  ]);
  const { output: json } = await runFake(["sources", UUID, "--json"]);
  assertEquals(JSON.parse(json).length, 2);
});

Deno.test("sources needs a connector", async () => {
  const { code, told, sandbox } = await runFake(["sources"]);
  assertEquals([code, sandbox.requests.length], [2, 0]);
  assertEquals(
    told,
    "Cannot run 'sources' as it takes <connector>: got none\nTry: powens sources --help\n",
  );
});

Deno.test("text of a server never controls the terminal", async () => {
  const evil = "\\u001b]0;gone\\u0007\\u009b2J\\u202e\\r\\nPassword:";
  const sandbox = createSandbox();
  const fetch = alter(
    sandbox.fetch,
    (text) =>
      text.replaceAll("Connecteur de test", evil)
        .replaceAll("Identifiant", evil).replaceAll("Particuliers", evil)
        .replaceAll("directaccess", evil).replaceAll("No such", evil)
        .replace('"description":"', `"description":"${evil}`)
        .replace('"slug":"test"', `"slug":"test","${evil}":"${evil}"`),
  );
  const variables = { POWENS_DOMAIN: "acme", POWENS_TOKEN: sandbox.token };
  const files = {
    "fleet.json": JSON.stringify({
      connectors: [{ uuid: UUID, hidden: true, sync_frequency: 7 }],
    }),
    "evil.json": `{"connectors":[{"uuid":"${evil}","${evil}":1}]}`,
  };
  const answers = ["1", "jeanne.martin", "1234", "1", "y"];
  for (
    const args of [
      ["list"],
      ["list", "--json"],
      ["list", "--ndjson"],
      ["list", "--columns", "x"],
      ["show", UUID],
      ["show", UUID, "--json"],
      ["show", NOBODY],
      ["show", "con"],
      ["sources", UUID],
      ["form", UUID],
      ["form", UUID, "--json"],
      ["payment", "check"],
      ["hide", UUID, "--yes"],
      ["source", "set", UUID, "nothing", "--enable", "--yes"],
      ["source", "set", UUID, "1", "--disable", "--yes"],
      ["export"],
      ["plan", "fleet.json"],
      ["plan", "evil.json"],
      ["apply", "fleet.json", "--yes"],
      ["apply", "fleet.json", "--yes", "--json"],
      ["drift"],
      ["drift", "--json"],
      ["plan", "\x1b[2J\u202e"],
      ["\x1b[2J\u202e"],
      ["list", "--\x1b[2J\u202e"],
    ]
  ) {
    const { output, told, asked } = await runFake(args, {
      sandbox,
      fetch,
      variables,
      files,
      answers,
    });
    for (
      const text of [output, told, ...asked.map(({ question }) => question)]
    ) {
      assert(
        !/[\p{Cc}\p{Bidi_Control}]/u.test(text.replaceAll("\n", "")),
        JSON.stringify([args, text]),
      );
      // Nor does it begin a line of its own, as if this program asked for it.
      assert(!/^ *Password:/m.test(text), JSON.stringify([args, text]));
    }
  }
});
