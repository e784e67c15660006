import { assertEquals } from "@std/assert";
import { API_ROUTES } from "../../src/model/api_routes.ts";
import * as routeTable from "../../src/model/route_table.ts";

Deno.test("API_ROUTES has every route of the table, each once", () => {
  assertEquals(new Set(API_ROUTES), new Set(Object.values(routeTable)));
  assertEquals(API_ROUTES.length, Object.keys(routeTable).length);
});

Deno.test("no two routes have the same method and path", () => {
  const names = API_ROUTES.map(({ method, path }) => `${method} ${path}`);
  assertEquals(new Set(names).size, API_ROUTES.length);
});
