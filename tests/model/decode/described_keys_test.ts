import { assertEquals } from "@std/assert";
import {
  describeConnector,
  type Description,
} from "../../../src/model/internal.ts";
import type { ConnectorCountry } from "../../../src/model/mod.ts";
import {
  CONNECTOR,
  type Description as SlowDescription,
} from "../../hostile/slow_checker.ts";
import { type Keys, keysRead } from "./keys_read.ts";

/** The keys that the slow checker has, which are all keys of the types. */
function keysOf(description: SlowDescription): Keys {
  return Object.fromEntries(
    Object.entries(description).map(([key, { is }]) => {
      const [inner] = [is].flat();
      return [key, typeof inner === "object" ? keysOf(inner) : {}];
    }),
  );
}

Deno.test("the checks read every key of the types, and no other", () => {
  assertEquals(keysRead(describeConnector), keysOf(CONNECTOR));
});

Deno.test("a check of a key that the type does not have does not compile", () => {
  const describe: Description<ConnectorCountry> = (country, check) =>
    // @ts-expect-error There is no such key
    check.text(country.currency);
  assertEquals(keysRead(describe), { currency: {} });
});
