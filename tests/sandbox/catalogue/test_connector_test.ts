import { assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import captured from "../../wire/live_test_connector.json" with {
  type: "json",
};

Deno.test("createCatalogue() gives the connector for tests first, as it was captured but for its ids", () => {
  const [first] = createCatalogue({ firstId: 40 });
  const { connector, ...expansions } = first ?? {};

  assertEquals<unknown>({ ...connector, ...expansions }, {
    ...captured,
    sources: captured.sources.map((source) => ({
      ...source,
      id: 39 + source.id,
    })),
  });
});

Deno.test("createCatalogue() counts the ids of the connector for tests from 1, unless told otherwise", () => {
  const [first] = createCatalogue();
  const ids = first?.sources.map(({ id, id_connector }) => [id, id_connector]);

  assertEquals(first?.connector.id, 1);
  assertEquals(ids, [[2, 1], [1, 1]]);
});
