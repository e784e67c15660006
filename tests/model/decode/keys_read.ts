import {
  type Checks,
  describeConnector,
  describeUndocumentedConnectorKeys,
  type Description,
  placesIn,
} from "../../../src/model/internal.ts";

/** The keys of an object, with those of the objects under them. */
export interface Keys {
  [key: string]: Keys;
}

/** The keys that the model has of a connector, documented or not. */
export function keysOfModel(): Keys {
  return merge(
    keysRead(describeConnector),
    keysRead(describeUndocumentedConnectorKeys),
  );
}

function merge(some: Keys, others: Keys): Keys {
  const merged = { ...some };
  for (const [key, keys] of Object.entries(others)) {
    merged[key] = merge(some[key] ?? {}, keys);
  }
  return merged;
}

/** The keys that a description reads. */
export function keysRead<T>(describe: Description<T>): Keys {
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
  };
  describe(placesIn<T, string>({}, (key) => key), recorder);
  return keys;
}
