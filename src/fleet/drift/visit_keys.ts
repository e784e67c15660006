import {
  type Checks,
  type Description,
  isJsonObject,
  type JsonObject,
  placesIn,
} from "../../model/internal.ts";

/** The status of a key of the model. */
export type KeyRemark =
  // Every answer has it.
  | "documented"
  // It may be absent, by the documentation.
  | "optional"
  // It is there if `expand` has it.
  | "expandable"
  // It is in the documentation, but not in answers.
  | "knownToBeAbsent"
  // It is in answers, but not in the documentation.
  | "undocumented";

/** A visitor of the keys of an object and its nested objects. */
export interface KeyVisitor {
  /** Is called for a key that the model does not have. */
  onUnknown(path: string): void;
  /** Is called for a key of the model whose object was there. */
  onKnown(path: string, remark: KeyRemark, isThere: boolean): void;
}

/**
 * Visits the keys of an object and of its nested objects. The keys of the model
 * are those that its decoder reads.
 */
export function visitKeys<T>(
  object: JsonObject,
  path: string,
  describe: Description<T>,
  visitor: KeyVisitor,
): void {
  const root: Place = {
    key: "",
    path,
    value: object,
    remark: "documented",
    siblings: new Map(),
  };
  createRecorder(visitor).objectOrNull(root, describe);
}

/** A value of an object, with its key. */
interface Place {
  key: string;
  path: string;
  value: unknown;
  remark: KeyRemark;
  /** The keys of the object that were read, with their status. */
  siblings: Map<string, KeyRemark>;
}

/** Makes checks that accept every value, and record the keys that are read. */
function createRecorder(visitor: KeyVisitor): Checks<Place> {
  function record({ siblings, key, remark }: Place): true {
    siblings.set(key, remark);
    return true;
  }

  function visit<T>(
    object: JsonObject,
    { path, remark }: Place,
    describe: Description<T>,
  ): void {
    const placeOf = (key: string) => path ? `${path}.${key}` : key;
    const siblings = new Map<string, KeyRemark>();
    describe(
      placesIn<T, Place>(object, (key, value) => ({
        key,
        path: placeOf(key),
        value,
        // The content of an undocumented object is not documented either.
        remark: remark === "undocumented" ? remark : "documented",
        siblings,
      })),
      recorder,
    );
    for (const key of Object.keys(object)) {
      if (!siblings.has(key)) visitor.onUnknown(placeOf(key));
    }
    for (const [key, remark] of siblings) {
      visitor.onKnown(placeOf(key), remark, Object.hasOwn(object, key));
    }
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
      if (isJsonObject(place.value)) visit(place.value, place, describe);
      return record(place);
    },
    listOrNull(place, describe) {
      const items = Array.isArray(place.value) ? place.value : [];
      const itemPlace = { ...place, path: `${place.path}[]` };
      for (const item of items) {
        if (isJsonObject(item)) visit(item, itemPlace, describe);
      }
      return record(place);
    },
    equals: ({ value }, text) => value === text,
    optional: (place) => ({ ...place, remark: "optional" }),
    expandable: (place) => ({ ...place, remark: "expandable" }),
    knownToBeAbsent: (place) => ({ ...place, remark: "knownToBeAbsent" }),
    undocumented: (place) => ({ ...place, remark: "undocumented" }),
    undocumentedKeys: (object, describe) => describe(object, recorder),
  };
  return recorder;
}
