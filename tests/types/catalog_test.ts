import { assertType, type IsExact } from "@std/testing/types";
import type { Connector, ExpandedConnector } from "../../mod.ts";
import {
  type ConnectorCriteria,
  createSearch,
  filterConnectors,
} from "../../src/catalog/mod.ts";

Deno.test("filterConnectors() keeps what was expanded", () => {
  const list: ExpandedConnector<["sources", "countries"]>[] = [];
  const kept = filterConnectors(list, {});
  assertType<IsExact<typeof kept, typeof list>>(true);
});

Deno.test("createSearch() keeps what was expanded", () => {
  const list: ExpandedConnector<["sources"]>[] = [];
  const found = createSearch(list).search("").map((hit) => hit.connector);
  assertType<IsExact<typeof found, typeof list>>(true);
});

Deno.test("criteria that there are not do not compile", () => {
  const list: Connector[] = [];
  filterConnectors(list, {});
  // @ts-expect-error It is `countries`.
  const criteria: ConnectorCriteria = { country: ["FR"] };
  // @ts-expect-error It is a list.
  const another: ConnectorCriteria = { products: "bank" };
  assertType<IsExact<typeof criteria, typeof another>>(true);
});
