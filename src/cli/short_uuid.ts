/** The minimum length of a shortened UUID. */
const SHORTEST = 8;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Says whether a text is a UUID. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Says whether a text may be a shortened UUID, and is not an id. */
export function isShortUuid(text: string): boolean {
  return /^[\da-f]{8}[\da-f-]{0,28}$/i.test(text) && !/^\d+$/.test(text);
}

/**
 * Shortens UUIDs to beginnings that are unique. A beginning is never a number,
 * as ids are numbers.
 *
 * @param uuids The UUIDs; other texts stay as they are
 * @returns The beginnings, in the same order
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   shortenUuids([
 *     "338178e6-3d01-564f-9a7b-52ca442459bf",
 *     "12345678-3d01-564f-9a7b-52ca442459bf",
 *   ]),
 *   ["338178e6", "12345678-"],
 * );
 * ```
 */
export function shortenUuids(uuids: readonly string[]): string[] {
  const sorted = [...new Set(uuids.map((uuid) => uuid.toLowerCase()))].sort();
  const lengths = new Map(
    sorted.map((uuid, index) => [
      uuid,
      1 + Math.max(
        sharedLength(uuid, sorted[index - 1] ?? ""),
        sharedLength(uuid, sorted[index + 1] ?? ""),
      ),
    ]),
  );
  return uuids.map((uuid) => {
    if (!isUuid(uuid)) return uuid;
    const apart = lengths.get(uuid.toLowerCase()) ?? uuid.length;
    const short = uuid.slice(0, Math.max(apart, SHORTEST));
    // The first eight may be digits only. A hyphen comes next.
    return /^\d+$/.test(short) ? uuid.slice(0, SHORTEST + 1) : short;
  });
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
