import type { RejectedRow } from "../lists.ts";
import { completeInPlace } from "./complete_in_place.ts";
import { explain } from "./explain.ts";
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
  // It reads from the end; see `Description`.
  const unsound = new Set<number>();
  for (let index = list.length - 1; index >= 0; index--) {
    const row: unknown = list[index];
    if (isSound(row, describe)) completeInPlace(row, complete);
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
