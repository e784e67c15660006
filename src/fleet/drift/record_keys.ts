import {
  type Checks,
  type Description,
  isJsonObject,
  type JsonObject,
  placesIn,
} from "../../model/internal.ts";

/** Says in which answers a key is there, as its check notes it. */
export type Presence =
  // In every answer.
  | "always"
  // It may be absent, by the documentation.
  | "optional"
  // It is there if `expand` has it.
  | "expandable"
  // It is in the documentation, but not in answers.
  | "knownToBeAbsent";

/** The keys of an object that its description reads. */
export interface KeysRead {
  /** The path of the object, such as `sources[]`; empty for the whole. */
  path: string;
  /** The keys, with their presence. */
  keys: ReadonlyMap<string, Presence>;
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

  function visit<T>(
    path: string,
    object: unknown,
    describe: Description<T>,
  ): boolean {
    if (!isJsonObject(object)) return true;
    const keys = new Map<string, Presence>();
    records.set(object, { path, keys });
    return describe(
      placesIn<T, Place>(object, (key, value) => {
        keys.set(key, "always");
        return { key, path: pathOf(path, key), value, keys };
      }),
      visitor,
    );
  }

  const visitor: Checks<Place> = {
    text: accept,
    textOrNull: accept,
    boolean: accept,
    booleanOrNull: accept,
    integer: accept,
    integerOrNull: accept,
    numberOrNull: accept,
    oneOf: accept,
    oneOfOrNull: accept,
    someOfOrNull: accept,
    textsOrNull: accept,
    anything: accept,
    objectOrNull: ({ path, value }, describe) => visit(path, value, describe),
    listOrNull({ path, value }, describe) {
      const items: unknown[] = Array.isArray(value) ? value : [];
      return items.every((item) => visit(`${path}[]`, item, describe));
    },
    equals: ({ value }, text) => value === text,
    optional: (place) => note(place, "optional"),
    expandable: (place) => note(place, "expandable"),
    knownToBeAbsent: (place) => note(place, "knownToBeAbsent"),
  };

  visit("", object, describe);
  return records;
}

/** A value of an object, with its key. */
interface Place {
  key: string;
  path: string;
  value: unknown;
  /** The keys of the object that were read so far. */
  keys: Map<string, Presence>;
}

/** The path of a key of an object. */
export function pathOf(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

/** Accepts every value, so that the next key is read. */
function accept(): boolean {
  return true;
}

/** Notes the presence of the key of a value. */
function note(place: Place, presence: Presence): Place {
  place.keys.set(place.key, presence);
  return place;
}
