import { assert, assertEquals } from "@std/assert";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { rowsOf, send, UUID } from "./setup.ts";

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
      const { body } = await send(sandbox, `GET ${path}`);
      const row = "connectors" in body ? rowsOf(body)[0] : body;
      assert(row);
      return row;
    }
  });

  Deno.test(`createSandbox() takes nesting in 'expand' at ${path}, for nothing is left out of what is nested`, async () => {
    const sandbox = createSandbox({ size: 1 });
    const expected = await send(sandbox, `GET ${path}?expand=sources,fields`);
    for (
      const expand of [
        "sources[stability],fields",
        "sources[a,b],fields[c]",
        "sources[a[b]],fields",
        "sources[a[b],c[d,e]],fields[f]",
        "sources%5Ba%5D,fields",
      ]
    ) {
      const { status, body } = await send(
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
        "sources,",
        "sources[a",
        "sources]",
        "__proto__",
        "connector",
      ]
    ) {
      const { status, body } = await send(
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
  const { status } = await send(
    createSandbox(),
    "GET /connectors?limit=0&expand=nonsense",
  );
  assertEquals(status, 400);
});

Deno.test("createSandbox() lists the connectors of the countries in the query, in any case", async () => {
  const sandbox = createSandbox();
  const all = rowsOf(
    (await send(sandbox, "GET /connectors?expand=countries")).body,
  );
  for (const codes of ["FR", "fr", "Fr,dE", "pl,PL", "FR,XX"]) {
    const wanted = codes.toLowerCase().split(",");
    const { body } = await send(
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
  const nowhere = await send(sandbox, "GET /connectors?country_codes=XX");
  assertEquals(nowhere.body, { connectors: [], total: 0 });
});

Deno.test("createSandbox() lists the sources of a connector in the countries in the query", async () => {
  const sandbox = createSandbox();
  for (const [codes, total] of [["fr", 2], ["DE", 0], ["DE,FR", 2]] as const) {
    const { body } = await send(
      sandbox,
      `GET /connectors/${UUID}/sources?country_codes=${codes}`,
    );
    assertEquals(body.total, total);
    assertEquals(rowsOf(body, "sources").length, total);
  }
});

Deno.test("createSandbox() lists a part, with the total of the whole", async () => {
  const sandbox = createSandbox();
  const all = rowsOf((await send(sandbox, "GET /connectors")).body);
  for (
    const [query, expected] of [
      ["limit=3", all.slice(0, 3)],
      ["limit=0", []],
      ["offset=3", all.slice(3)],
      ["limit=2&offset=5", all.slice(5, 7)],
      ["offset=100000", []],
      ["limit=100000", all],
      ["top=4", all.slice(0, 4)],
      ["limit=2&top=4", all.slice(0, 2)],
      ["top_key=payments", all],
    ] as const
  ) {
    const { body } = await send(sandbox, `GET /connectors?${query}`);
    assertEquals(rowsOf(body), [...expected], query);
    assertEquals(body.total, all.length);
  }
});

Deno.test("createSandbox() counts after the countries, and pages through all of them", async () => {
  const sandbox = createSandbox();
  const query = "country_codes=fr";
  const all = await send(sandbox, `GET /connectors?${query}`);
  const met: unknown[] = [];
  for (let offset = 0; offset < Number(all.body.total); offset += 20) {
    const { body } = await send(
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
      const { status, body } = await send(
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
  const { body } = await send(sandbox, "GET /connectors?id_payment=12");
  const rows = rowsOf(body);
  assert(rows.length > 10);
  assertEquals(body.total, rows.length);
  for (const { products } of rows) {
    assert(Array.isArray(products) && products.includes("pay"));
  }
});

Deno.test("createSandbox() leaves hidden connectors out of lists, and lists those with null", async () => {
  const sandbox = createSandbox();
  for (const key of ["connectors", "banks", "providers"]) {
    const { body } = await send(sandbox, `GET /${key}`);
    const hidden = rowsOf(body, key).map(({ hidden }) => hidden);
    assertEquals([...new Set(hidden)], [false, null]);
  }
});

for (
  const [key, capability] of [
    ["banks", "bank"],
    ["providers", "document"],
  ] as const
) {
  Deno.test(`createSandbox() lists at /${key} those with the capability '${capability}' alone`, async () => {
    const sandbox = createSandbox();
    const all = await send(sandbox, "GET /connectors");
    const expected = rowsOf(all.body).filter(({ capabilities }) =>
      Array.isArray(capabilities) && capabilities.includes(capability)
    );
    const { body } = await send(sandbox, `GET /${key}`);
    assertEquals(body, { [key]: expected, total: expected.length });
    assert(expected.length > 0 && expected.length < Number(all.body.total));
  });
}

Deno.test("createSandbox() gives at most 1,000 connectors to those who set a limit, and all to the others", async () => {
  const sandbox = createSandbox({ size: 1_500 });
  const all = await send(sandbox, "GET /connectors");
  const total = Number(all.body.total);
  assert(total > 1_400);
  assertEquals(rowsOf(all.body).length, total);
  for (
    const [query, length] of [
      ["limit=2000", 1_000],
      ["limit=1001", 1_000],
      ["limit=1000", 1_000],
      ["limit=999", 999],
      ["limit=2000&offset=1000", total - 1_000],
      ["offset=100", total - 100],
    ] as const
  ) {
    const { body } = await send(sandbox, `GET /connectors?${query}`);
    assertEquals([rowsOf(body).length, body.total], [length, total], query);
  }
});

Deno.test("createSandbox() gives for 'top_key=payments' connectors for payments alone, in an order of their own", async () => {
  const sandbox = createSandbox();
  const all = rowsOf((await send(sandbox, "GET /connectors")).body);
  const payable = all.filter(({ products }) =>
    Array.isArray(products) && products.includes("pay")
  );
  const top = await send(sandbox, "GET /connectors?top=10&top_key=payments");
  const rows = rowsOf(top.body);
  assertEquals([rows.length, top.body.total], [10, payable.length]);
  for (const row of rows) {
    assert(payable.some(({ uuid }) => uuid === row.uuid));
  }
  const ids = rows.map(({ id }) => Number(id));
  assert(ids.some((id, index) => id < Number(ids[index - 1])));

  const more = await send(sandbox, "GET /connectors?top=900&top_key=payments");
  assertEquals(rowsOf(more.body).length, payable.length);
  assertEquals(rowsOf(more.body).slice(0, 10), rows);
});

Deno.test("createSandbox() answers 400 to a 'top_key' that it does not know", async () => {
  for (const key of ["", "connections", "Payments"]) {
    const { status, body } = await send(
      createSandbox(),
      `GET /connectors?top=3&top_key=${key}`,
    );
    assertEquals([status, body.description], [
      400,
      "Invalid value for top_key",
    ]);
  }
});

Deno.test("createSandbox() takes an empty 'expand' and empty 'country_codes' for absent ones", async () => {
  const sandbox = createSandbox();
  for (const path of ["/connectors", `/connectors/${UUID}/sources`]) {
    const expected = await send(sandbox, `GET ${path}`);
    const { status, body } = await send(
      sandbox,
      `GET ${path}?expand=&country_codes=`,
    );
    assertEquals([status, body], [200, expected.body]);
  }
});

Deno.test("createSandbox() reads brackets in 'expand' 20,000 deep", async () => {
  const sandbox = createSandbox({ size: 1 });
  const depth = 20_000;
  for (
    const [expand, expected] of [
      [`sources${"[a".repeat(depth)}${"]".repeat(depth)}`, 200],
      [`sources${"[a,b".repeat(depth)}${"]".repeat(depth)},fields`, 200],
      [`sources${"[".repeat(depth)}`, 400],
      [`sources${"]".repeat(depth)}`, 400],
    ] as const
  ) {
    const { status } = await send(sandbox, `GET /connectors?expand=${expand}`);
    assertEquals(status, expected);
  }
});
