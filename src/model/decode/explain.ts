import type { DecodeIssue } from "../decode_error.ts";
import { isJsonObject } from "../json_object.ts";
import { show } from "../show.ts";
import type { Checks, Description, KnownValues } from "./checks.ts";
import { isNothing, SOUNDNESS } from "./is_sound.ts";
import { placesIn } from "./places_in.ts";

/** An enumeration value that this version does not know. */
export interface UnknownValue {
  /** The path. */
  path: string;
  /** The value. */
  value: string;
}

/** The explanation of a value, in the order of the model. */
export interface Explanation {
  /** The issues. */
  issues: DecodeIssue[];
  /** The enumeration values that this version does not know. */
  unknownValues: UnknownValue[];
}

/** Finds everything that is wrong or unknown in a value. */
export function explain<T>(
  value: unknown,
  path: string,
  describe: Description<T>,
): Explanation {
  const issues: DecodeIssue[] = [];
  const unknownValues: UnknownValue[] = [];
  const check = createChecks(issues, unknownValues);
  check.object({ path, value }, describe);
  // The value was read from its end.
  return { issues: issues.reverse(), unknownValues: unknownValues.reverse() };
}

/** A value with its path. */
interface Place {
  path: string;
  value: unknown;
}

interface PlaceChecks extends Checks<Place> {
  /** An object as described. */
  object<T>(place: Place, describe: Description<T>): boolean;
}

/** Makes checks that note all findings and always continue. */
function createChecks(
  issues: DecodeIssue[],
  unknownValues: UnknownValue[],
): PlaceChecks {
  function note({ path, value }: Place, expected: string): true {
    issues.push({ path, expected, received: show(value) });
    return true;
  }

  function noteUnknown({ path, value }: Place, known: KnownValues): true {
    if (typeof value === "string" && !known.includes(value)) {
      unknownValues.push({ path, value });
    }
    return true;
  }

  /** Makes a check of one value that uses the fast check. */
  function expect(
    isThere: (value: unknown) => boolean,
    expected: string,
  ): (place: Place) => boolean {
    return (place) => isThere(place.value) || note(place, expected);
  }

  function object<T>(place: Place, describe: Description<T>): boolean {
    const { path, value } = place;
    if (!isJsonObject(value)) return note(place, "an object");
    return describe(
      placesIn<T>(value, (key, value) => ({
        path: path ? `${path}.${key}` : key,
        value,
      })),
      check,
    );
  }

  function listOrNull(place: Place, checkItem: (item: Place) => boolean): true {
    const { path, value } = place;
    if (isNothing(value)) return true;
    if (!Array.isArray(value)) return note(place, "an array");
    for (let index = value.length - 1; index >= 0; index--) {
      checkItem({ path: `${path}[${index}]`, value: value[index] });
    }
    return true;
  }

  const check: PlaceChecks = {
    text: expect(SOUNDNESS.text, "a string"),
    textOrNull: expect(SOUNDNESS.textOrNull, "a string"),
    boolean: expect(SOUNDNESS.boolean, "a boolean"),
    booleanOrNull: expect(SOUNDNESS.booleanOrNull, "a boolean"),
    integer: expect(SOUNDNESS.integer, "an integer"),
    integerOrNull: expect(SOUNDNESS.integerOrNull, "an integer"),
    numberOrNull: expect(SOUNDNESS.numberOrNull, "a number"),
    oneOf: (place, known) => noteUnknown(place, known) && check.text(place),
    oneOfOrNull: (place, known) =>
      noteUnknown(place, known) && check.textOrNull(place),
    someOfOrNull: (place, known) =>
      listOrNull(place, (item) => check.oneOf(item, known)),
    textsOrNull: (place) => listOrNull(place, check.text),
    object,
    objectOrNull: (place, describe) =>
      isNothing(place.value) || object(place, describe),
    listOrNull: (place, describe) =>
      listOrNull(place, (item) => object(item, describe)),
    anything: () => true,
    equals: ({ value }, text) => value === text,
    optional: (place) => place,
    expandable: (place) => place,
    knownToBeAbsent: (place) => place,
  };
  return check;
}
