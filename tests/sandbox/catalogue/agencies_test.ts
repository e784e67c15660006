import { assert, assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";

Deno.test("createCatalogue() gives exactly the number of connectors in its options", () => {
  for (const size of [0, 1, 37, 90, 300, 2000]) {
    for (const future of [false, true]) {
      assertEquals(createCatalogue({ size, future }).length, size);
    }
  }
  assertEquals(createCatalogue({ size: -1 }), []);
});

Deno.test("createCatalogue() gives the first institutions, or all of them and then agencies", () => {
  const all = createCatalogue();

  assertEquals(createCatalogue({ size: 40 }), all.slice(0, 40));
  assertEquals(createCatalogue({ size: 400 }).slice(0, all.length), all);
  assertEquals(
    createCatalogue({ size: 400 }),
    createCatalogue({ size: 900 }).slice(0, 400),
  );
});

Deno.test("createCatalogue() names agencies after their institution and a city", () => {
  const names = createCatalogue({ size: 2000 }).map(({ connector }) =>
    String(connector.name)
  );

  assert(names.includes("BNP Paribas – Agence Lyon 3"));
  assert(names.includes("BBVA – Sucursal A Coruña 1"));
});

Deno.test("createCatalogue() gives agencies the variety of institutions", () => {
  const all = createCatalogue({ size: 2000 });
  const agencies = all.slice(createCatalogue().length);
  const share = (matches: (one: typeof all[number]) => boolean) =>
    agencies.filter(matches).length / agencies.length;

  const pays = share(({ connector }) => "payment_settings" in connector);
  const hidden = share(({ connector }) => connector.hidden === true);
  const disabled = share(({ sources }) =>
    sources.some(({ disabled }) => disabled !== null)
  );
  assert(pays > 0.03 && pays < 0.3);
  assert(hidden > 0 && hidden < 0.03);
  assert(disabled > 0 && disabled < 0.1);
});

Deno.test("createCatalogue() gives 2,000 connectors as large as real ones", () => {
  const catalogue = createCatalogue({ size: 2000 });
  const text = JSON.stringify({
    connectors: catalogue.map(({ connector, sources, fields }) => ({
      ...connector,
      sources,
      fields,
    })),
    total: 2000,
  });
  const size = new TextEncoder().encode(text).length;
  const sources = catalogue.flatMap(({ sources }) => sources).length / 2000;
  const fields = catalogue.flatMap(({ fields }) => fields).length / 2000;

  assert(size > 3_600_000 && size < 3_800_000, String(size));
  assert(sources > 1.4 && sources < 1.5, String(sources));
  assert(fields > 1.9 && fields < 2.1, String(fields));
});
