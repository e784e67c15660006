import { isJsonObject, type JsonObject } from "../json_object.ts";
import type { Checks, Description, Incomplete } from "./checks.ts";

/**
 * Says whether a value is an object that matches a description. It is made for
 * speed: it stops at the first issue, without a report.
 */
export function isSound<T>(
  value: unknown,
  describe: Description<T>,
): value is JsonObject & Incomplete<T> {
  // An absent key reads as `undefined`, and every check accepts that type.
  return isJsonObject(value) &&
    describe(value as Record<keyof T, unknown>, SOUNDNESS);
}

/** The fast check of each value. */
export const SOUNDNESS: Checks<unknown> = {
  text: (value) => typeof value === "string",
  textOrNull: (value) => typeof value === "string" || isNothing(value),
  boolean: (value) => typeof value === "boolean",
  booleanOrNull: (value) => typeof value === "boolean" || isNothing(value),
  integer: (value) => Number.isSafeInteger(value),
  integerOrNull: (value) => Number.isSafeInteger(value) || isNothing(value),
  numberOrNull: (value) => Number.isFinite(value) || isNothing(value),
  oneOf: (value) => typeof value === "string",
  oneOfOrNull: (value) => typeof value === "string" || isNothing(value),
  someOfOrNull: areTexts,
  textsOrNull: areTexts,
  objectOrNull: (value, describe) =>
    isNothing(value) || isSound(value, describe),
  listOrNull: areSound,
  anything: () => true,
  equals: (value, text) => value === text,
  optional: (value) => value,
  expandable: (value) => value,
  knownToBeAbsent: (value) => value,
};

/** Says whether a value is absent or `null`. */
export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function areTexts(values: unknown): boolean {
  if (isNothing(values)) return true;
  if (!Array.isArray(values)) return false;
  for (let index = values.length - 1; index >= 0; index--) {
    if (typeof values[index] !== "string") return false;
  }
  return true;
}

function areSound<T>(values: unknown, describe: Description<T>): boolean {
  if (isNothing(values)) return true;
  if (!Array.isArray(values)) return false;
  for (let index = values.length - 1; index >= 0; index--) {
    if (!isSound(values[index], describe)) return false;
  }
  return true;
}
