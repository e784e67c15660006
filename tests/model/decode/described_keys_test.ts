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
import { type Keys, keysOfModel, keysRead } from "./keys_read.ts";

/** The keys that the slow checker has, which are all keys of the types. */
function keysOf(
  description: SlowDescription,
  isCounted: (rule: SlowDescription[string]) => boolean,
): Keys {
  return Object.fromEntries(
    Object.entries(description)
      .filter(([, rule]) => isCounted(rule))
      .map(([key, { is }]) => {
        const [inner] = [is].flat();
        return [key, typeof inner === "object" ? keysOf(inner, isCounted) : {}];
      }),
  );
}

Deno.test("the checks read every key of the types, and no other", () => {
  assertEquals(keysOfModel(), keysOf(CONNECTOR, () => true));
});

Deno.test("decoding reads the documented keys alone", () => {
  assertEquals(
    keysRead(describeConnector),
    keysOf(CONNECTOR, ({ isUndocumented }) => !isUndocumented),
  );
});

Deno.test("a check of a key that the type does not have does not compile", () => {
  const describe: Description<ConnectorCountry> = (country, check) =>
    // @ts-expect-error There is no such key
    check.text(country.currency);
  assertEquals(keysRead(describe), { currency: {} });
});
