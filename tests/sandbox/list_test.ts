import { assert, assertEquals } from "@std/assert";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { ask, rowsOf, UUID } from "./setup.ts";

const EXPANSIONS = ["sources", "fields", "countries", "payment_fields", "urls"];

for (const path of ["/connectors", `/connectors/${UUID}`]) {
  Deno.test(`createSandbox() gives at ${path} what 'expand' asks for, after the other keys`, async () => {
    const sandbox = createSandbox({ size: 1 });
    const plain = await firstAt(path);
    for (const name of EXPANSIONS) assert(!(name in plain));
    for (const asked of [...EXPANSIONS.map((name) => [name]), EXPANSIONS]) {
      const row = await firstAt(`${path}?expand=${asked}`);
      assertEquals(Object.keys(row), [...Object.keys(plain), ...asked]);
      for (const name of asked) assert(Array.isArray(row[name]));
    }

    async function firstAt(path: string) {
      const { body } = await ask(sandbox, `GET ${path}`);
      const row = "connectors" in body ? rowsOf(body)[0] : body;
      assert(row);
      return row;
    }
  });

  Deno.test(`createSandbox() takes nesting in 'expand' at ${path}, for nothing is left out of what is nested`, async () => {
    const sandbox = createSandbox({ size: 1 });
    const expected = await ask(sandbox, `GET ${path}?expand=sources,fields`);
    for (
      const expand of [
        "sources[stability],fields",
        "sources[a,b],fields[c]",
        "sources[a[b]],fields",
        "sources[a[b],c[d,e]],fields[f]",
        "sources%5Ba%5D,fields",
      ]
    ) {
      const { status, body } = await ask(
        sandbox,
        `GET ${path}?expand=${expand}`,
      );
      assertEquals(status, 200, expand);
      assertEquals(body, expected.body, expand);
    }
  });

  Deno.test(`createSandbox() answers 400 at ${path} to an 'expand' that it does not know`, async () => {
    const sandbox = createSandbox();
    for (
      const expand of [
        "nonsense",
        "sources,nonsense",
        "Sources",
        "",
        "sources,",
        "sources[a",
        "sources]",
        "__proto__",
        "connector",
      ]
    ) {
      const { status, body } = await ask(
        sandbox,
        `GET ${path}?expand=${expand}`,
      );
      assertEquals(status, 400, expand);
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, "Invalid value for expand");
    }
  });
}

Deno.test("createSandbox() answers 400 to an unknown 'expand' even if there is nothing to list", async () => {
  const { status } = await ask(
    createSandbox(),
    "GET /connectors?limit=0&expand=nonsense",
  );
  assertEquals(status, 400);
});

Deno.test("createSandbox() lists the connectors of the countries that are asked for, in any case", async () => {
  const sandbox = createSandbox();
  const all = rowsOf(
    (await ask(sandbox, "GET /connectors?expand=countries")).body,
  );
  for (const codes of ["FR", "fr", "Fr,dE", "pl,PL", "FR,XX"]) {
    const wanted = codes.toUpperCase().split(",");
    const { body } = await ask(
      sandbox,
      `GET /connectors?expand=countries&country_codes=${codes}`,
    );
    const expected = all.filter((connector) =>
      rowsOf(connector, "countries").some(({ id }) =>
        wanted.includes(String(id))
      )
    );
    assertEquals(rowsOf(body), expected);
    assertEquals(body.total, expected.length);
    assert(expected.length > 0 && expected.length < all.length);
  }
  const nowhere = await ask(sandbox, "GET /connectors?country_codes=XX");
  assertEquals(nowhere.body, { connectors: [], total: 0 });
});

Deno.test("createSandbox() lists the sources of a connector in the countries that are asked for", async () => {
  const sandbox = createSandbox();
  for (const [codes, total] of [["fr", 2], ["DE", 0], ["DE,FR", 2]] as const) {
    const { body } = await ask(
      sandbox,
      `GET /connectors/${UUID}/sources?country_codes=${codes}`,
    );
    assertEquals(body.total, total);
    assertEquals(rowsOf(body, "sources").length, total);
  }
});

Deno.test("createSandbox() lists a part, with the total of the whole", async () => {
  const sandbox = createSandbox();
  const all = rowsOf((await ask(sandbox, "GET /connectors")).body);
  for (
    const [query, expected] of [
      ["limit=3", all.slice(0, 3)],
      ["limit=0", []],
      ["offset=3", all.slice(3)],
      ["limit=2&offset=5", all.slice(5, 7)],
      ["offset=100000", []],
      ["limit=100000", all],
      ["top=4", all.slice(0, 4)],
      ["top=4&top_key=payments", all.slice(0, 4)],
      ["limit=2&top=4", all.slice(0, 2)],
    ] as const
  ) {
    const { body } = await ask(sandbox, `GET /connectors?${query}`);
    assertEquals(rowsOf(body), [...expected], query);
    assertEquals(body.total, all.length);
  }
});

Deno.test("createSandbox() counts after the countries, and pages through all of them", async () => {
  const sandbox = createSandbox();
  const query = "country_codes=fr";
  const all = await ask(sandbox, `GET /connectors?${query}`);
  const met: unknown[] = [];
  for (let offset = 0; offset < Number(all.body.total); offset += 20) {
    const { body } = await ask(
      sandbox,
      `GET /connectors?${query}&limit=20&offset=${offset}`,
    );
    assertEquals(body.total, all.body.total);
    met.push(...rowsOf(body));
  }
  assertEquals(met, rowsOf(all.body));
});

for (const name of ["limit", "offset", "top"]) {
  Deno.test(`createSandbox() answers 400 to a '${name}' that is not a count`, async () => {
    const sandbox = createSandbox();
    for (const value of ["-1", "1.5", "", "x", "1e3", "0x1", "%201"]) {
      const { status, body } = await ask(
        sandbox,
        `GET /connectors?${name}=${value}`,
      );
      assertEquals(status, 400, value);
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, `Invalid value for ${name}`);
    }
  });
}

Deno.test("createSandbox() lists those that a payment can be made with when 'id_payment' is there", async () => {
  const sandbox = createSandbox();
  const { body } = await ask(sandbox, "GET /connectors?id_payment=12");
  const rows = rowsOf(body);
  assert(rows.length > 10);
  assertEquals(body.total, rows.length);
  for (const { products } of rows) {
    assert(Array.isArray(products) && products.includes("pay"));
  }
});

Deno.test("createSandbox() leaves hidden connectors out of lists, and those of which it does not say it in", async () => {
  const sandbox = createSandbox();
  for (const key of ["connectors", "banks", "providers"]) {
    const { body } = await ask(sandbox, `GET /${key}`);
    const hidden = rowsOf(body, key).map(({ hidden }) => hidden);
    assertEquals([...new Set(hidden)], [false, null]);
  }
});
