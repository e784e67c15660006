import { assertEquals } from "@std/assert";
import {
  type Checks,
  describeConnector,
  type Description,
  placesIn,
} from "../../../src/model/internal.ts";
import type { ConnectorCountry } from "../../../src/model/mod.ts";
import {
  CONNECTOR,
  type Description as SlowDescription,
} from "../../hostile/slow_checker.ts";

/** The keys of an object, with those of the objects under them. */
interface Keys {
  [key: string]: Keys;
}

/** The keys that a description reads. */
function keysRead<T>(describe: Description<T>): Keys {
  const keys: Keys = {};
  const read = (key: string) => {
    keys[key] = {};
    return true;
  };
  const readObject = <T>(key: string, describe: Description<T>) => {
    keys[key] = keysRead(describe);
    return true;
  };
  const recorder: Checks<string> = {
    text: read,
    textOrNull: read,
    boolean: read,
    booleanOrNull: read,
    integer: read,
    integerOrNull: read,
    numberOrNull: read,
    oneOf: read,
    oneOfOrNull: read,
    someOfOrNull: read,
    textsOrNull: read,
    anything: read,
    objectOrNull: readObject,
    listOrNull: readObject,
    equals: () => true,
    optional: (key) => key,
    expandable: (key) => key,
    knownToBeAbsent: (key) => key,
    undocumented: (key) => key,
  };
  describe(placesIn<T, string>({}, (key) => key), recorder);
  return keys;
}

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
