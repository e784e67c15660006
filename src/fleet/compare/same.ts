import { isJsonObject, type JsonObject } from "../../model/internal.ts";
import { compareText } from "../fleet_connector.ts";

// What is nested deeper is not compared: an answer may be nested more deeply
// than the call stack of the engine allows.
const DEEPEST = 50;

/** The value of a key; `null` where there is none. */
export function valueAt(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] ?? null : null;
}

/**
 * Says whether two parsed values say the same. The order of lists and of keys
 * does not count, and `null` says the same as no value.
 */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || depth > DEEPEST) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    // Most lists have not even changed their order.
    return isSameInOrder(a, b, depth) || write(a, depth) === write(b, depth);
  }
  if (isJsonObject(a) && isJsonObject(b)) return isSameObject(a, b, depth);
  return (a ?? null) === (b ?? null);
}

/** Says whether the items of two lists of the same length say the same. */
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
  // Most objects have the same keys in the same order. Reading all values at
  // once takes a fraction of the time then.
  if (hasSameKeys) {
    return isSameInOrder(Object.values(one), Object.values(other), depth);
  }
  return keysOf(one, other).every((key) =>
    isSame(valueAt(one, key), valueAt(other, key), depth + 1)
  );
}

/** The keys that one of two objects has, or both. */
export function keysOf(one: JsonObject, other: JsonObject): string[] {
  const keys = Object.keys(one);
  for (const key of Object.keys(other)) {
    if (!Object.hasOwn(one, key)) keys.push(key);
  }
  return keys;
}

/** Writes a parsed value as JSON, the same for all values that say the same. */
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
