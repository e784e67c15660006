import type { CacheEvent } from "./events.ts";
import { findTarget } from "./find_target.ts";
import { type CachingFetchOptions, readOptions } from "./options.ts";
import { createReader } from "./reader.ts";
import { createSafeStore } from "./safe_store.ts";
import { toResponse } from "./answer.ts";

/**
 * Makes a `fetch` that keeps the answers of the API. Give it to the calls as
 * `fetch`.
 *
 * It keeps anonymous reads: a GET on a route that reads. Every part of it (URL,
 * headers, options) is on a list of parts that hold no secret. All other
 * requests pass through untouched, such as those with a token or a cookie. The
 * allowed headers are `accept`, `accept-language`, `user-agent` and those in
 * `vary`. `onEvent` says why a request passes. The key of an answer is the URL
 * with all of these headers. If you need headers for traces, let the inner
 * `fetch` add them.
 *
 * - Callers that ask for the same at the same time wait for one request. Each
 *   has its own body and its own abort. When the last of them has aborted, so
 *   does the request.
 * - A write that passes through drops all kept answers of its domain, and those
 *   that are still loading. Other domains keep theirs. A write by somebody else
 *   shows when the answer is no longer fresh.
 * - An answer is kept if its status is 200 and it is complete JSON, unless the
 *   server says `no-store`, `private` or `Vary: *`. `fresh` and `stale` replace
 *   all other caching headers of the server. If it sends an `ETag` or
 *   `Last-Modified`, a refresh asks whether anything has changed. In browsers,
 *   their own cache asks.
 * - The option `cache` of a request works: `no-store` bypasses the cache;
 *   `reload` and `no-cache` get a new answer and keep it.
 * - A refresh delays nobody, even if it hangs. After a failure, the next
 *   refresh waits for `timeout`. The stale answer stays until it is too old.
 * - A store that throws, or takes longer than `storeTimeout`, counts as empty.
 * - If two answers arrive out of order, the one that was requested last is
 *   kept.
 *
 * A kept answer has an `age`, in seconds. Every answer of the cache has a
 * `cache-status` that says where it comes from. None has a `url` or a
 * `set-cookie`.
 *
 * On Workers, make it once for all requests, and give it a `waitUntil`. Then a
 * refresh goes on when the request that began it has ended. All requests share
 * the kept answers. Until the first answer is kept, each request asks for
 * itself: on Workers, a request that waits for the `fetch` of another one may
 * wait for ever.
 *
 * @param options How long to keep answers, where, and how to request them
 * @returns The `fetch`
 * @throws {UsageError} If an option is invalid
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { cachingFetch } from "@connectors/powens/cache";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const sandbox = createSandbox();
 * const fetch = cachingFetch({
 *   fresh: 300_000,
 *   stale: 3_600_000,
 *   fetch: sandbox.fetch, // by default, the global one
 * });
 * const api = { domain: "acme-sandbox", fetch };
 * await Promise.all([listConnectors(api), listConnectors(api)]);
 * await listConnectors(api);
 *
 * assertEquals(sandbox.requests.length, 1);
 * ```
 *
 * @example On Workers
 * ```ts ignore
 * import { waitUntil } from "cloudflare:workers";
 * import { listConnectors } from "@connectors/powens";
 * import { cachingFetch, platformStore } from "@connectors/powens/cache";
 *
 * const store = platformStore(caches.default);
 * const fetch = cachingFetch({ fresh: 300_000, stale: 3_600_000, store, waitUntil });
 *
 * export default {
 *   async fetch() {
 *     const { connectors } = await listConnectors({ domain: "acme-sandbox", fetch });
 *     return Response.json(connectors.map(({ name }) => name));
 *   },
 * };
 * ```
 *
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/Window/fetch}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9111}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9211}
 */
export function cachingFetch(
  options: CachingFetchOptions,
): typeof globalThis.fetch {
  const settings = readOptions(options);
  const { fetch, onEvent } = settings;

  function tell(event: CacheEvent): void {
    try {
      onEvent?.(event);
    } catch {
      // A listener that throws does not change the call.
    }
  }

  const store = createSafeStore(settings.store, {
    timeout: settings.storeTimeout,
    onFailure: (operation, error) =>
      tell({ type: "storeFailure", operation, error }),
  });
  const { read, drop } = createReader(store, settings);

  return async (input, init) => {
    const target = findTarget(input, init, settings);
    if (target.kind === "read") {
      const { answer, outcome, cacheStatus } = await read(target);
      const { route, url } = target;
      tell({ type: "answer", route, url, outcome });
      return toResponse(answer, cacheStatus);
    }
    const { event, writesTo } = target;
    tell(event);
    try {
      return await fetch(input, init);
    } finally {
      if (writesTo !== undefined) await drop(writesTo);
    }
  };
}
