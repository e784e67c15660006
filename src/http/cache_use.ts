/**
 * How a cache answered:
 * - `fresh`: it had kept the answer.
 * - `stale`: it had kept the answer, which is no longer fresh.
 * - `shared`: another caller had asked already, and both got one answer.
 * - `missed`: the server was asked.
 */
export type CacheUse = "fresh" | "stale" | "shared" | "missed";

/**
 * Reads how `cachingFetch()` answered; `null` if it did not.
 *
 * @param header The `Cache-Status` header, which other caches add to as well
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9211}
 */
export function parseCacheUse(header: string | null): CacheUse | null {
  const own = header?.match(/(?:^|, *)powens;([^,]*)/)?.[1];
  if (own === undefined) return null;
  if (/; *collapsed/.test(own)) return "shared";
  if (!/^ *hit/.test(own)) return "missed";
  return /ttl=-/.test(own) ? "stale" : "fresh";
}
