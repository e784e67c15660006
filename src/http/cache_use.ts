/**
 * How a cache answered:
 * - `fresh`: it had kept the answer.
 * - `stale`: it had kept the answer, but it is no longer fresh.
 * - `shared`: another caller was waiting for it already, and both got one
 *   answer.
 * - `missed`: the server was asked.
 */
export type CacheUse = "fresh" | "stale" | "shared" | "missed";

/**
 * Reads how `cachingFetch()` answered; `null` if it did not.
 *
 * @param header The `Cache-Status` header; other caches may add to it
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
