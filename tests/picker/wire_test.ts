import { assert, assertEquals } from "@std/assert";
import { openDirectory } from "../../scripts/picker/directory.ts";
import { readWire } from "../wire/read_wire.ts";

Deno.test("the Worker lists the captured institutions with what the page shows of them", async () => {
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
    const { rows, products, rejected, total, countries: offered } =
      await directory.list({ text: "", country: "FR", limit: 10 });
    assertEquals([rejected, total], [0, 3]);
    assertEquals(offered, [{ id: "FR", name: "France" }]);
    assertEquals(products.map(String), ["bank", "wealth"]);
    assertEquals(
      rows.map((row) =>
        row.kind === "institution" &&
        [row.institution.name, row.institution.color]
      ),
      [
        ["American Express", "12b2ff"],
        ["APV", "0077be"],
        ["ASS", "538b19"],
      ],
    );
  } finally {
    globalThis.fetch = fetch;
  }
});
