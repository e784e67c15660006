import { assert, assertEquals } from "@std/assert";
import { openDirectory } from "../../scripts/picker/directory.ts";
import { readWire } from "../wire/read_wire.ts";

Deno.test("the page lists the captured institutions with what it shows of them", async () => {
  const { fetch } = globalThis;
  const { connectors: rows } = Object(await readWire("live_list"));
  assert(Array.isArray(rows));
  const countries = [{ id: "fr", name: "France" }];
  const answer = {
    connectors: rows.map((row) => ({ ...row, countries })),
    total: 3,
  };
  globalThis.fetch = () => Promise.resolve(Response.json(answer));
  try {
    const directory = openDirectory(
      { POWENS_DOMAIN: "acme", ASSETS: { fetch } },
      undefined,
    );
    const { connectors, products, rejected, ...others } = await directory.list({
      country: "FR",
    });
    assertEquals(rejected, 0);
    assertEquals(others.countries, [{ id: "FR", name: "France" }]);
    assertEquals(products.map(String), ["bank", "wealth"]);
    assertEquals(
      connectors.map(({ name, code, slug, color }) => [
        name,
        code,
        slug,
        color,
      ]),
      [
        ["American Express", "16820", "AME", "12b2ff"],
        ["APV", null, "APV", "0077be"],
        ["ASS", null, "ASS", "538b19"],
      ],
    );
  } finally {
    globalThis.fetch = fetch;
  }
});
