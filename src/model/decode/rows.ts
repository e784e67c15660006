import { DecodeError, type DecodeIssue } from "../decode_error.ts";
import type { RejectedRow } from "../lists.ts";
import { isRaw, type Raw } from "../raw.ts";
import { show } from "../show.ts";
import { type Describe, isObject, type UnrecognizedListener } from "./check.ts";

/** How to decode. */
export interface DecodeOptions {
  /**
   * Is told of every enumeration value that this version does not know, with
   * its path. Costs nothing when absent.
   */
  onUnrecognized?: UnrecognizedListener | undefined;
}

/** How an object is checked, and completed once it was found sound. */
export type Shape = readonly [
  describe: Describe,
  complete: (object: Raw) => void,
];

/** Decodes one object in place, or throws a `DecodeError`. */
export function decodeObject(
  value: unknown,
  shape: Shape,
  options: DecodeOptions,
): unknown {
  // As the only row of a list that has no name, so that paths begin in it.
  const { "": [object], rejected: [rejection] } = decodeRows(
    { "": [value] },
    [""],
    shape,
    options,
  );
  if (rejection) throw new DecodeError(rejection.issues);
  return object;
}

/** The rows of a list that were sound, under some key, and the others. */
export type Rows<K extends string> =
  & Record<K, Raw[]>
  & {
    /** How many there are in all, if the server said so. */
    total: number | null;
    /** The others, as the server sent them. */
    rejected: RejectedRow[];
  };

/**
 * Decodes a list in place, in an envelope that holds it under the first of
 * some keys that is there; throws a `DecodeError` where there is no list.
 * Answers with the sound rows, completed, under the first of the keys.
 */
export function decodeRows<K extends string>(
  value: unknown,
  keys: readonly [K, ...string[]],
  [describe, complete]: Shape,
  { onUnrecognized }: DecodeOptions,
): Rows<K> {
  const envelope: Raw = Object(value);
  const name = keys.find((key) => envelope[key]) ?? keys[0];
  const list = envelope[name];
  if (!Array.isArray(list)) {
    const received = show(isRaw(value) ? list : value);
    throw new DecodeError([{ path: name, expected: "an array", received }]);
  }
  const rows: Raw[] = [];
  const rejected: RejectedRow[] = [];
  const unrecognized: Parameters<UnrecognizedListener>[] = [];
  for (let index = list.length; index-- > 0;) {
    const value: unknown = list[index];
    const isSound = isObject(value, undefined, describe);
    const issues: DecodeIssue[] = [];
    if (!isSound || onUnrecognized) {
      const path = name && `${name}[${index}]`;
      isObject(value, { path, issues, unrecognized }, describe);
    }
    if (isSound) {
      complete(value);
      rows.push(value);
    } else {
      rejected.push({ index, issues: issues.reverse(), value });
    }
  }
  // All was read from the end, and is told from the start.
  for (const args of unrecognized.reverse()) onUnrecognized?.(...args);
  const { total } = envelope;
  // A computed key has lost its type.
  return {
    [keys[0]]: rows.reverse(),
    total: typeof total === "number" ? total : null,
    rejected: rejected.reverse(),
  } as Rows<K>;
}
