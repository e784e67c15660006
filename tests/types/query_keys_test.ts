import { assertType, type IsExact } from "@std/testing/types";
import type {
  ConnectorListQuery,
  ConnectorQuery,
  ConnectorSourceQuery,
} from "../../mod.ts";
import type { QUERY_KEYS } from "../../src/model/internal.ts";

type Keys<K extends keyof typeof QUERY_KEYS> = (typeof QUERY_KEYS)[K][number];

Deno.test("the queries have the keys that the table of routes has, and no others", () => {
  assertType<IsExact<keyof ConnectorListQuery, Keys<"connectorList">>>(true);
  assertType<IsExact<keyof ConnectorQuery, Keys<"connector">>>(true);
  assertType<IsExact<keyof ConnectorSourceQuery, Keys<"sourceList">>>(true);
  assertType<IsExact<never, Keys<"none">>>(true);
});
