import type { JsonObject } from "../json_object.ts";

/**
 * Makes an object that a description can read instead of another one. Each key
 * has a value that is made from the key and the original value.
 */
export function placesIn<T, V = unknown>(
  object: JsonObject,
  createPlace: (key: string, value: unknown) => V,
): Readonly<Record<keyof T, V>> {
  // The proxy has every key that a description reads, even if the object does
  // not. Its target is another object, as a proxy must return the real values of
  // a frozen target.
  return new Proxy({}, {
    get: (_target, key: string) => createPlace(key, object[key]),
  }) as Readonly<Record<keyof T, V>>;
}
