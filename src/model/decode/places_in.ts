import type { JsonObject } from "../json_object.ts";

/**
 * An object in the place of another, for a description to read: each of its
 * keys has what is made of the key and the value there.
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
