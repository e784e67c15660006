import { isJsonObject } from "../../model/internal.ts";
import { compareText } from "../fleet_connector.ts";
import type { ChangedProperty } from "./difference.ts";
import { isSame, keysOf, valueAt } from "./same.ts";

/**
 * Finds the keys of two objects whose values differ, in the order of the keys.
 *
 * @param before The object as it was
 * @param after The object as it is
 * @param skipped Keys that are not compared
 */
export function changedProperties(
  before: object,
  after: object,
  skipped: readonly string[] = [],
): ChangedProperty[] {
  const changed: ChangedProperty[] = [];
  if (!isJsonObject(before) || !isJsonObject(after)) return changed;
  for (const property of keysOf(before, after)) {
    if (skipped.includes(property)) continue;
    const oldValue = valueAt(before, property);
    const newValue = valueAt(after, property);
    if (isSame(oldValue, newValue)) continue;
    changed.push({ property, before: oldValue, after: newValue });
  }
  return changed.sort((a, b) => compareText(a.property, b.property));
}

/** The keys that connectors and sources share. */
export interface Comparable {
  /** The settings for payments. */
  payment_settings?: unknown;
  /** The stability. */
  stability?: unknown;
}

/**
 * The keys of connectors and sources that are not compared as a whole: ids, and
 * keys that are compared in parts.
 */
export function sharedKeysSkipped(
  before: Comparable,
  after: Comparable,
): string[] {
  const skipped = ["id", "id_connector", "uuid", "stability"];
  if (
    isJsonObject(before.payment_settings) &&
    isJsonObject(after.payment_settings)
  ) skipped.push("payment_settings");
  return skipped;
}
