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

  function visit<T>({ path, value }: Place, describe: Description<T>): boolean {
    if (!isJsonObject(value)) return true;
    const keys = new Set<string>();
    records.set(value, { path, keys });
    return describe(
      placesIn<T, Place>(value, (key, value) => {
        keys.add(key);
        return { path: path ? `${path}.${key}` : key, value };
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
    objectOrNull: visit,
    listOrNull({ path, value }, describe) {
      const items: unknown[] = Array.isArray(value) ? value : [];
      return items.every((value) =>
        visit({ path: `${path}[]`, value }, describe)
      );
    },
    equals: ({ value }, text) => value === text,
  };

  visit({ path: "", value: object }, describe);
  return records;
}

/** A value with its path. */
interface Place {
  path: string;
  value: unknown;
}

/** Accepts every value, so that the next key is read. */
function accept(): boolean {
  return true;
}
