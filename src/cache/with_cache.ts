import { requireObject } from "../model/internal.ts";
import { cachingFetch } from "./caching_fetch.ts";
import type { CachingFetchOptions } from "./options.ts";

/** The part of an `Api` that a cache uses. */
export interface CacheableApi {
  /** The name of the domain. */
  domain: string;
  /** A URL to call instead of the domain's own. */
  baseUrl?: string | URL | undefined;
  /** What to call instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

/**
 * Makes an `Api` with a cache. The cache uses the `baseUrl` and the `fetch` of
 * the `Api`.
 *
 * @typeParam A The type of the `Api`
 * @param api Where the API is and how to call it
 * @param options How long to keep answers, and where
 * @returns A copy of `api` with a `fetch` that keeps answers
 * @throws {UsageError} If `api` is missing, or an option is invalid
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { withCache } from "@connectors/powens/cache";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const sandbox = createSandbox();
 * const api = withCache({
 *   domain: "acme-sandbox",
 *   baseUrl: "https://powens.example.com/2.0",
 *   fetch: sandbox.fetch,
 * }, { fresh: 300_000, stale: 3_600_000 });
 * await listConnectors(api);
 * await listConnectors(api);
 *
 * assertEquals(sandbox.requests.length, 1);
 * ```
 */
export function withCache<A extends CacheableApi>(
  api: A,
  options: Omit<CachingFetchOptions, "baseUrl" | "fetch">,
): A & { fetch: typeof globalThis.fetch } {
  requireObject(
    "make an API with a cache",
    "api",
    api,
    'such as { domain: "acme" }',
  );
  const { baseUrl, fetch } = api;
  return { ...api, fetch: cachingFetch({ ...options, baseUrl, fetch }) };
}
