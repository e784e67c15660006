import type { RejectedRow } from "../lists.ts";
import { completeInPlace } from "./complete_in_place.ts";
import { explain, type UnknownValue } from "./explain.ts";
import { findList } from "./find_list.ts";
import { isSound } from "./is_sound.ts";
import { type DecodeOptions, tell } from "./options.ts";
import type { Shape } from "./shape.ts";

/** The rows of a list. */
export interface Rows {
  /** The valid rows, completed. */
  rows: unknown[];
  /** The total number, if the server sent it. */
  total: number | null;
  /** Whether the list is complete, if the server sent the total. */
  isWhole: boolean | null;
  /** The malformed rows, as the server sent them. */
  rejected: RejectedRow[];
}

/**
 * Decodes a list in its envelope, in place; throws a `DecodeError` if there is
 * no list.
 */
export function decodeRows<T>(
  value: unknown,
  keys: readonly [string, ...string[]],
  { describe, complete }: Shape<T>,
  { onUnrecognized }: DecodeOptions,
): Rows {
  const { key, list, total } = findList(value, keys);
  const rows: unknown[] = [];
  const rejected: RejectedRow[] = [];
  const unknown: UnknownValue[][] = [];
  // It reads from the end; see `Description`.
  for (let index = list.length - 1; index >= 0; index--) {
    const row: unknown = list[index];
    const isValid = isSound(row, describe);
    if (isValid) {
      completeInPlace(row, complete);
      rows.push(row);
      if (!onUnrecognized) continue;
    }
    const place = `${key}[${index}]`;
    const { issues, unknownValues } = explain(row, place, describe);
    if (!isValid) rejected.push({ index, issues, value: row });
    unknown.push(unknownValues);
  }
  tell(onUnrecognized, unknown.reverse().flat());
  const isWhole = total === null ? null : list.length >= total;
  return {
    rows: rows.reverse(),
    total,
    isWhole,
    rejected: rejected.reverse(),
  };
}
