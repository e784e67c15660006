import { DecodeError } from "../decode_error.ts";
import type { RejectedRow } from "../lists.ts";
import { isJsonObject } from "../json_object.ts";
import { show } from "../show.ts";
import type { Description, Incomplete } from "./checks.ts";
import { explain, type UnknownValue } from "./explain.ts";
import { isSound } from "./is_sound.ts";

/** Is told of an enumeration value that this version does not know. */
export type UnrecognizedListener = (path: string, value: string) => void;

/** How to decode. */
export interface DecodeOptions {
  /**
   * Is told of every enumeration value that this version does not know, with
   * its path. Costs nothing when absent.
   */
  onUnrecognized?: UnrecognizedListener | undefined;
}

/**
 * How objects of a type are checked, and completed once they were found sound.
 *
 * @typeParam T The type of the objects
 */
export interface Shape<T> {
  /** Says what the values of such an object must be. */
  describe: Description<T>;
  /** Puts in what is absent. */
  complete(object: Incomplete<T>): void;
}

/** Decodes one object in place, or throws a `DecodeError`. */
export function decodeObject<T>(
  value: unknown,
  { describe, complete }: Shape<T>,
  { onUnrecognized }: DecodeOptions,
): unknown {
  if (!isSound(value, describe)) {
    const { issues, unknownValues } = explain(value, "", describe);
    tell(onUnrecognized, unknownValues);
    throw new DecodeError(issues);
  }
  if (onUnrecognized) {
    tell(onUnrecognized, explain(value, "", describe).unknownValues);
  }
  complete(value);
  return value;
}

/** The rows of a list. */
export interface Rows {
  /** Those that were sound, completed. */
  rows: unknown[];
  /** How many there are in all, if the server said so. */
  total: number | null;
  /** Whether all of them came, if the server said how many there are. */
  isWhole: boolean | null;
  /** The others, as the server sent them. */
  rejected: RejectedRow[];
}

/** A list in its envelope. */
interface List {
  /** The key under which it is. */
  key: string;
  /** What is in it. */
  list: unknown[];
  /** How many there are in all, if the server said so. */
  total: number | null;
}

/**
 * Finds a list in an envelope, under the first of some keys that is there;
 * throws a `DecodeError` where there is none.
 */
export function findList(
  value: unknown,
  keys: readonly [string, ...string[]],
): List {
  const envelope = isJsonObject(value) ? value : {};
  const key = keys.find((key) => envelope[key]) ?? keys[0];
  const { [key]: list, total } = envelope;
  if (!Array.isArray(list)) {
    const received = show(isJsonObject(value) ? list : value);
    throw new DecodeError([{ path: key, expected: "an array", received }]);
  }
  return { key, list, total: typeof total === "number" ? total : null };
}

/**
 * Decodes a list in place, in its envelope; throws a `DecodeError` where there
 * is no list.
 */
export function decodeRows<T>(
  value: unknown,
  keys: readonly [string, ...string[]],
  { describe, complete }: Shape<T>,
  { onUnrecognized }: DecodeOptions,
): Rows {
  const { key, list, total } = findList(value, keys);
  // From the end, for the reason that `Description` tells.
  const unsound = new Set<number>();
  for (let index = list.length - 1; index >= 0; index--) {
    const row: unknown = list[index];
    if (isSound(row, describe)) complete(row);
    else unsound.add(index);
  }
  const rows: unknown[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, row] of list.entries()) {
    const isRejected = unsound.has(index);
    if (!isRejected) rows.push(row);
    if (!isRejected && !onUnrecognized) continue;
    const place = `${key}[${index}]`;
    const { issues, unknownValues } = explain(row, place, describe);
    if (isRejected) rejected.push({ index, issues, value: row });
    tell(onUnrecognized, unknownValues);
  }
  const isWhole = total === null ? null : list.length >= total;
  return { rows, total, isWhole, rejected };
}

function tell(
  onUnrecognized: UnrecognizedListener | undefined,
  unknownValues: readonly UnknownValue[],
): void {
  for (const { path, value } of unknownValues) onUnrecognized?.(path, value);
}
