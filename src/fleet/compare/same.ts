import { isJsonObject, type JsonObject } from "../../model/internal.ts";
import { compareText } from "../fleet_connector.ts";

// Deeper values are not compared. A very deep answer could overflow the call
// stack.
const DEEPEST = 50;

/** The value of a key; `null` if there is none. */
export function valueAt(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] ?? null : null;
}

/**
 * Says whether two parsed values are equal. The order of lists and of keys does
 * not count, and `null` equals an absent value.
 */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || depth > DEEPEST) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    // Most lists have the same order.
    return isSameInOrder(a, b, depth) || write(a, depth) === write(b, depth);
  }
  if (isJsonObject(a) && isJsonObject(b)) return isSameObject(a, b, depth);
  return (a ?? null) === (b ?? null);
}

/**
 * Says whether the items of two lists of the same length are equal, in order.
 */
function isSameInOrder(
  one: readonly unknown[],
  other: readonly unknown[],
  depth: number,
): boolean {
  for (let index = 0; index < one.length; index++) {
    if (!isSame(one[index], other[index], depth + 1)) return false;
  }
  return true;
}

function isSameObject(
  one: JsonObject,
  other: JsonObject,
  depth: number,
): boolean {
  const keys = Object.keys(one);
  const otherKeys = Object.keys(other);
  const hasSameKeys = keys.length === otherKeys.length &&
    isSameInOrder(keys, otherKeys, depth);
  // Most objects have the same keys in the same order. Then it is much faster
  // to read all values at once.
  if (hasSameKeys) {
    return isSameInOrder(Object.values(one), Object.values(other), depth);
  }
  return keysOf(one, other).every((key) =>
    isSame(valueAt(one, key), valueAt(other, key), depth + 1)
  );
}

/** The keys of two objects together. */
export function keysOf(one: JsonObject, other: JsonObject): string[] {
  const keys = Object.keys(one);
  for (const key of Object.keys(other)) {
    if (!Object.hasOwn(one, key)) keys.push(key);
  }
  return keys;
}

/** Writes a parsed value as JSON. Equal values give the same text. */
export function write(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return "…";
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item, depth + 1));
    return `[${items.sort(compareText).join()}]`;
  }
  if (isJsonObject(value)) return writeObject(value, depth);
  return JSON.stringify(value ?? null);
}

function writeObject(value: JsonObject, depth: number): string {
  const entries: string[] = [];
  for (const key of Object.keys(value).sort(compareText)) {
    const item = valueAt(value, key);
    if (item === null) continue;
    entries.push(`${JSON.stringify(key)}:${write(item, depth + 1)}`);
  }
  return `{${entries.join()}}`;
}
