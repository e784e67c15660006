import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, runFake, UUID } from "../fake_terminal.ts";

const PORTUGUESE = [
  "Nickel",
  "Bankinter",
  "Caixa Geral de Depósitos",
  "Millennium bcp",
  "Crédito Agrícola",
  "Revolut",
];

/** The names that a list of JSON has. */
function namesOf(output: string): string[] {
  return JSON.parse(output).map(({ name }: { name: string }) => name);
}

Deno.test("list shows a table of all that are listed, and how many they are", async () => {
  const { code, output, told } = await runFake(["list"]);
  assertEquals(code, 0);
  const [titles, first, ...others] = output.trimEnd().split("\n");
  assertEquals(titles?.split(/ {2,}/), [
    "name",
    "countries",
    "products",
    "auth_mechanism",
    "uuid",
  ]);
  assertEquals(first?.split(/ {2,}/), [
    "Connecteur de test",
    "fr",
    "bank, pay, wealth",
    "webauth",
    UUID,
  ]);
  assertEquals(told, `${others.length + 1} connectors\n`);
});

Deno.test("list keeps what its filters let through", async () => {
  const cases: [args: string[], expected: (names: string[]) => boolean][] = [
    [["--country", "pt"], (names) => names.join() === PORTUGUESE.join()],
    [
      ["-c", "PT", "-p", "pay"],
      (names) =>
        names.join() === "Caixa Geral de Depósitos,Millennium bcp,Revolut",
    ],
    [["-c", "PT", "-c", "ES"], (names) => names.length > PORTUGUESE.length],
    [["--capability", "document"], (names) => names.length > 0],
    [["--usage", "ORGA"], (names) => names.includes("Connecteur de test")],
    [["--mechanism", "webauth"], (names) => !names.includes("Nickel")],
    [["--beta"], (names) => !names.includes("Nickel")],
    [["--restricted"], (names) => !names.includes("Nickel")],
    [["--payment-ready"], (names) => names.includes("Revolut")],
  ];
  const { output } = await runFake(["list", "--json"]);
  const all = namesOf(output);
  for (const [args, isExpected] of cases) {
    const { code, output } = await runFake(["list", "--json", ...args]);
    const names = namesOf(output);
    assertEquals(code, 0);
    assert(names.length > 0, args.join(" "));
    assert(names.length < all.length, args.join(" "));
    assert(isExpected(names), `${args.join(" ")}: ${names}`);
  }
});

Deno.test("list finds what a person may mean, best first, among what is filtered", async () => {
  const { output } = await runFake([
    "list",
    "--search",
    "credit agricole",
    "--json",
  ]);
  const [first = ""] = namesOf(output);
  assertStringIncludes(first, "Crédit Agricole");
  const filtered = await runFake(
    ["list", "-s", "credit agri", "-c", "PT", "--columns", "name"],
  );
  assertEquals(filtered.output, "name\nCrédito Agrícola\n");
});

Deno.test("list shows the columns of --columns, documented or not", async () => {
  const { output } = await runFake(
    ["list", "-s", "nickel", "--columns", "slug, stability,siret"],
  );
  assertEquals(
    output.split("\n")[1],
    "NIC   status stable, last_update 2025-09-13 12:40:17  –",
  );
});

Deno.test("list refuses a column that no connector has", async () => {
  for (const column of ["nam", "", "toString"]) {
    const { code, output, told } = await runFake(["list", "--columns", column]);
    assertEquals([code, output], [2, ""]);
    assertStringIncludes(told, `Cannot show a column "${column}"`);
    assertStringIncludes(told, column === "nam" ? "name" : "id, name");
  }
});

Deno.test("list prints a line of JSON for each, or one JSON for all", async () => {
  const { output: lines } = await runFake(["list", "-c", "PT", "--ndjson"]);
  const { output: whole } = await runFake(["list", "-c", "PT", "--json"]);
  const rows = lines.trimEnd().split("\n").map((line) => JSON.parse(line));
  assertEquals(rows.map(({ name }) => name), PORTUGUESE);
  assertEquals(JSON.parse(whole), rows);
  const both = await runFake(["list", "--json", "--ndjson"]);
  assertEquals([both.code, both.sandbox.requests.length], [2, 0]);
});

Deno.test("list lets values through that this version does not know, and says so", async () => {
  const { code, told } = await runFake(["list", "--product", "crypto"]);
  assertEquals(code, 0);
  assertEquals(
    told,
    'No --product "crypto" is known to this version: bank, wealth, bill, pay\n0 connectors\n',
  );
  const future = await runFake(
    ["list", "--mechanism", "decoupled", "--json"],
    { sandboxOptions: { future: true } },
  );
  assertStringIncludes(future.told, 'No --mechanism "decoupled" is known');
  assertEquals(future.code, 0);
});

Deno.test("list sends nothing when a country is not a code", async () => {
  const { code, told, sandbox } = await runFake(["list", "-c", "France"]);
  assertEquals([code, sandbox.requests.length], [2, 0]);
  assertStringIncludes(told, "a code of two letters");
});

Deno.test("list tells of rows that could not be read, and shows the others", async () => {
  const sandbox = createSandbox();
  const { code, told } = await runFake(["list"], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace('"charged":true', '"charged":"true"'),
    ),
  });
  assertEquals(code, 0);
  assertStringIncludes(
    told,
    "120 connectors\n1 connector could not be read: run drift to see why.\n",
  );
});

Deno.test("list makes a table that fits the terminal, with names in full and UUIDs as short as can be", async () => {
  const { output: all } = await runFake(["list", "--json"]);
  const names: string[] = JSON.parse(all).map(
    ({ name }: { name: string }) => name,
  );
  for (const columns of [40, 80, 160]) {
    const { output } = await runFake(["list"], { columns });
    for (const line of output.trimEnd().split("\n")) {
      assert(line.length <= columns, line);
    }
    const text = output.replaceAll(/\s+/g, " ");
    for (const name of names.flatMap((one) => one.split(" "))) {
      assertStringIncludes(text, name);
    }
    assertStringIncludes(text, UUID.slice(0, 8));
    assertEquals(output.includes(UUID), false);
  }
});

Deno.test("list shows full UUIDs with --columns uuid, and in a pipe", async () => {
  const asked = await runFake(["list", "--columns", "uuid,name"], {
    columns: 80,
  });
  assertStringIncludes(asked.output, UUID);
  const piped = await runFake(["list"]);
  assertStringIncludes(piped.output, UUID);
});

Deno.test("what a table has of a UUID stands for it", async () => {
  const { code, output } = await runFake([
    "show",
    UUID.slice(0, 8).toUpperCase(),
    "--json",
  ]);
  assertEquals([code, JSON.parse(output).uuid], [0, UUID]);
});

Deno.test("list --limit shows so many, and says of how many", async () => {
  const { output, told } = await runFake(["list", "--limit", "3"]);
  assertEquals(output.trimEnd().split("\n").length, 4);
  assert(/^3 of \d+ connectors\n$/.test(told), told);
  const { output: json } = await runFake(["list", "--limit", "3", "--json"]);
  assertEquals(JSON.parse(json).length, 3);
  const { code } = await runFake(["list", "--limit", "0"]);
  assertEquals(code, 2);
});

Deno.test("list --csv is valid CSV, for any name", async () => {
  const sandbox = createSandbox();
  const { code, output } = await runFake(
    ["list", "--csv", "--columns", "uuid,name,products,siret", "--limit", "1"],
    {
      columns: 40,
      fetch: alter(
        sandbox.fetch,
        (text) =>
          text.replace(
            '"name":"Connecteur de test"',
            '"name":"A \\"b\\",\\nc"',
          ),
      ),
    },
  );
  assertEquals([code, output], [
    0,
    "uuid,name,products,siret\n" +
    `${UUID},"A ""b"", c","bank, pay, wealth",\n`,
  ]);
  const both = await runFake(["list", "--csv", "--json"]);
  assertEquals(both.code, 2);
});
