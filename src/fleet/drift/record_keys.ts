import {
  type Checks,
  type Description,
  isJsonObject,
  type JsonObject,
  placesIn,
} from "../../model/internal.ts";

/** The keys of an object that its description reads. */
export interface KeysRead {
  /** The path of the object, such as `sources[]`; empty for the whole. */
  path: string;
  /** The keys. */
  keys: ReadonlySet<string>;
}

/**
 * Records the keys that a description reads, for an object and each object in
 * it.
 */
export function recordKeys<T>(
  object: JsonObject,
  describe: Description<T>,
): Map<JsonObject, KeysRead> {
  const records = new Map<JsonObject, KeysRead>();
  createRecorder(records).objectOrNull(
    { key: "", path: "", value: object, siblings: new Set() },
    describe,
  );
  return records;
}

/** A value of an object, with its key. */
interface Place {
  key: string;
  path: string;
  value: unknown;
  /** The keys of the object that were read. */
  siblings: Set<string>;
}

/** Makes checks that accept every value, and record the keys that are read. */
function createRecorder(records: Map<JsonObject, KeysRead>): Checks<Place> {
  function record({ siblings, key }: Place): true {
    siblings.add(key);
    return true;
  }

  function visit<T>(
    value: unknown,
    path: string,
    describe: Description<T>,
  ): void {
    if (!isJsonObject(value)) return;
    const keys = new Set<string>();
    records.set(value, { path, keys });
    describe(
      placesIn<T, Place>(value, (key, value) => ({
        key,
        path: path ? `${path}.${key}` : key,
        value,
        siblings: keys,
      })),
      recorder,
    );
  }

  const recorder: Checks<Place> = {
    text: record,
    textOrNull: record,
    boolean: record,
    booleanOrNull: record,
    integer: record,
    integerOrNull: record,
    numberOrNull: record,
    oneOf: record,
    oneOfOrNull: record,
    someOfOrNull: record,
    textsOrNull: record,
    anything: record,
    objectOrNull(place, describe) {
      visit(place.value, place.path, describe);
      return record(place);
    },
    listOrNull(place, describe) {
      const items = Array.isArray(place.value) ? place.value : [];
      for (const item of items) visit(item, `${place.path}[]`, describe);
      return record(place);
    },
    equals: ({ value }, text) => value === text,
  };
  return recorder;
}
