import {
  type Checks,
  type Description,
  isJsonObject,
  type JsonObject,
  placesIn,
} from "../../model/internal.ts";

/** What the model says of one of its keys. */
export type KeyRemark =
  // Every answer has it.
  | "documented"
  // The documentation says that it may be absent.
  | "optional"
  // It is there where `expand` asks for it.
  | "expandable"
  // The documentation has it, and answers do not.
  | "knownToBeAbsent"
  // Answers have it, and the documentation does not.
  | "undocumented";

/** What is told of the keys of an object, and of the objects in it. */
export interface KeyVisitor {
  /** There is a key that the model does not have. */
  onUnknown(path: string): void;
  /** There is an object that may have this key of the model. */
  onKnown(path: string, remark: KeyRemark, isThere: boolean): void;
}

/**
 * Goes through the keys of an object and of those in it. Which of them the
 * model has is what its description of the object reads.
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
  /** The keys of the object that were read, with what was remarked. */
  siblings: Map<string, KeyRemark>;
}

/** Makes checks that check nothing, and tell what the values were read for. */
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
        // Nobody promises what is in something that nobody documents.
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
