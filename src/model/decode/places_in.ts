import type { JsonObject } from "../json_object.ts";

/**
 * Makes an object that a description can read instead of another one. Each key
 * has a value that is made from the key and the original value.
 */
export function placesIn<T, V = unknown>(
  object: JsonObject,
  createPlace: (key: string, value: unknown) => V,
): Readonly<Record<keyof T, V>> {
  // The proxy has every key that a description reads, whatever the object has. It
  // is not of the object itself: that may be frozen, and then has to be told as it is.
  return new Proxy({}, {
    get: (_target, key: string) => createPlace(key, object[key]),
  }) as Readonly<Record<keyof T, V>>;
}
