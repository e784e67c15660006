import { DecodeError, type DecodeIssue } from "../decode_error.ts";
import type { RejectedRow } from "../lists.ts";
import type { RequestSummary } from "../powens_error.ts";
import {
  type Describe,
  isObject,
  isRaw,
  type Raw,
  show,
  type UnrecognizedListener,
} from "./check.ts";

/** How to decode. */
export interface DecodeOptions {
  /**
   * Is told of every enumeration value that this version does not know, with
   * its path. Costs nothing when absent.
   */
  onUnrecognized?: UnrecognizedListener | undefined;
  /** The request that brought the value, for the error. */
  request?: RequestSummary | undefined;
}

/** How an object is checked, and completed once it was found sound. */
export type Shape = readonly [
  describe: Describe,
  complete: (object: Raw) => void,
];

/** The rows of a list that were sound, and the others. */
export interface Rows {
  /** The sound rows, completed. */
  rows: Raw[];
  /** How many there are in all, if the server said so. */
  total: number | null;
  /** The others, as the server sent them. */
  rejected: RejectedRow[];
}

/** Decodes one object in place, or throws a `DecodeError`. */
export function decodeObject(
  value: unknown,
  shape: Shape,
  options: DecodeOptions,
): Raw {
  const { rows: [object], rejected: [rejection] } = decodeAll(
    [value],
    () => "",
    shape,
    options,
  );
  if (object) return object;
  throw new DecodeError(rejection?.issues ?? [], options.request);
}

/**
 * Decodes a list in place, in an envelope that holds it under the first of
 * some keys that is there; throws a `DecodeError` where there is no list.
 */
export function decodeRows(
  value: unknown,
  keys: readonly [string, ...string[]],
  shape: Shape,
  options: DecodeOptions,
): Rows {
  const envelope = isRaw(value) ? value : {};
  const path = keys.find((key) => envelope[key]) ?? keys[0];
  const list = envelope[path];
  if (!Array.isArray(list)) {
    const received = show(isRaw(value) ? list : value);
    throw new DecodeError(
      [{ path, expected: "an array", received }],
      options.request,
    );
  }
  const { total } = envelope;
  return {
    ...decodeAll(list, (index) => `${path}[${index}]`, shape, options),
    total: typeof total === "number" ? total : null,
  };
}

/** Decodes objects in place, and sets those apart that are not sound. */
function decodeAll(
  values: readonly unknown[],
  pathOf: (index: number) => string,
  [describe, complete]: Shape,
  { onUnrecognized }: DecodeOptions,
): Omit<Rows, "total"> {
  const rows: Raw[] = [];
  const rejected: RejectedRow[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const isSound = isObject(value, undefined, describe);
    if (!isSound || onUnrecognized) {
      const issues: DecodeIssue[] = [];
      const path = pathOf(index);
      const notes = { path, key: "", issues, onUnrecognized };
      isObject(value, notes, describe);
      if (!isSound) rejected.push({ index, issues, value });
    }
    if (isSound) {
      // The check has found an object here.
      const object = value as Raw;
      complete(object);
      rows.push(object);
    }
  }
  return { rows, rejected };
}
