import type { DecodeIssue } from "../decode_error.ts";
import { isJsonObject } from "../json_object.ts";
import { show } from "../show.ts";
import type { Checks, Description, KnownValues } from "./checks.ts";
import { placesIn } from "./places_in.ts";

/** An enumeration value that this version does not know. */
export interface UnknownValue {
  /** Where it is. */
  path: string;
  /** The value. */
  value: string;
}

/** What there is to tell of a value, in the order in which the model has it. */
export interface Explanation {
  /** What is wrong. */
  issues: DecodeIssue[];
  /** The enumeration values that this version does not know. */
  unknownValues: UnknownValue[];
}

/** Tells all that is wrong or unknown in a value that must be as described. */
export function explain<T>(
  value: unknown,
  path: string,
  describe: Description<T>,
): Explanation {
  const issues: DecodeIssue[] = [];
  const unknownValues: UnknownValue[] = [];
  const check = createChecks(issues, unknownValues);
  check.object({ path, value, isDocumented: true }, describe);
  // All was read from the end.
  return { issues: issues.reverse(), unknownValues: unknownValues.reverse() };
}

/** A value, with where it is. */
interface Place {
  path: string;
  value: unknown;
  /** Whether it must be as described. */
  isDocumented: boolean;
}

interface PlaceChecks extends Checks<Place> {
  /** An object as described. */
  object<T>(place: Place, describe: Description<T>): boolean;
}

/** Makes checks that note what they find, and that always go on. */
function createChecks(
  issues: DecodeIssue[],
  unknownValues: UnknownValue[],
): PlaceChecks {
  function expect(isThere: boolean, place: Place, expected: string): true {
    if (!isThere && place.isDocumented) {
      const { path, value } = place;
      issues.push({ path, expected, received: show(value) });
    }
    return true;
  }

  function text(place: Place): true {
    return expect(typeof place.value === "string", place, "a string");
  }

  function boolean(place: Place): true {
    return expect(typeof place.value === "boolean", place, "a boolean");
  }

  function integer(place: Place): true {
    return expect(Number.isSafeInteger(place.value), place, "an integer");
  }

  function number(place: Place): true {
    return expect(Number.isFinite(place.value), place, "a number");
  }

  function oneOf(place: Place, known: KnownValues): true {
    const { path, value } = place;
    if (typeof value === "string" && !known.includes(value)) {
      unknownValues.push({ path, value });
    }
    return text(place);
  }

  function list(place: Place, checkItem: (item: Place) => boolean): true {
    const { path, value } = place;
    if (!Array.isArray(value)) return expect(false, place, "an array");
    for (let index = value.length - 1; index >= 0; index--) {
      checkItem({ ...place, path: `${path}[${index}]`, value: value[index] });
    }
    return true;
  }

  function object<T>(place: Place, describe: Description<T>): boolean {
    const { path, value } = place;
    if (!isJsonObject(value)) return expect(false, place, "an object");
    return describe(
      placesIn<T>(value, (key, value) => ({
        ...place,
        path: path ? `${path}.${key}` : key,
        value,
      })),
      check,
    );
  }

  const check: PlaceChecks = {
    text,
    boolean,
    integer,
    oneOf,
    object,
    textOrNull: (place) => isNothing(place) || text(place),
    booleanOrNull: (place) => isNothing(place) || boolean(place),
    integerOrNull: (place) => isNothing(place) || integer(place),
    numberOrNull: (place) => isNothing(place) || number(place),
    oneOfOrNull: (place, known) => isNothing(place) || oneOf(place, known),
    someOfOrNull: (place, known) =>
      isNothing(place) || list(place, (item) => oneOf(item, known)),
    textsOrNull: (place) => isNothing(place) || list(place, text),
    objectOrNull: (place, describe) =>
      isNothing(place) || object(place, describe),
    listOrNull: (place, describe) =>
      isNothing(place) || list(place, (item) => object(item, describe)),
    anything: () => true,
    equals: ({ value }, text) => value === text,
    optional: (place) => place,
    expandable: (place) => place,
    knownToBeAbsent: (place) => place,
    undocumented: (place) => ({ ...place, isDocumented: false }),
    undocumentedKeys: (places, describe) => describe(places, check),
  };
  return check;
}

function isNothing({ value }: Place): boolean {
  return value === null || value === undefined;
}
