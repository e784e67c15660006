import { LONGEST_TIMER } from "../model/internal.ts";
import { createAnswerStore } from "./answer_store.ts";
import { toResponse } from "./answer.ts";
import type { CacheEvent } from "./events.ts";
import { findTarget, type ReadTarget } from "./find_target.ts";
import { boundStore } from "./bounded_store.ts";
import { createFlights } from "./flights.ts";
import { createGenerations } from "./generations.ts";
import { memoryStore } from "./memory_store.ts";
import { type CachingFetchOptions, checkOptions } from "./options.ts";
import { areRequestsApart } from "./platform.ts";
import { createReader } from "./reader.ts";
import { cacheStatusOf, type Given } from "./source.ts";

/**
 * Makes a `fetch` that keeps the answers of the API, to be given to a client.
 *
 * It keeps anonymous reads: a GET on a route that reads. Every part of it (URL,
 * headers, options) is on a list of parts that hold no secret. Everything else
 * passes through untouched, such as whatever carries a token, a cookie, or a
 * header besides `accept`, `accept-language`, `user-agent` and those that
 * `vary` names; `onEvent` is told why. Answers are kept apart by the URL and by
 * all of these headers. Headers for traces are for the `fetch` behind to add.
 *
 * - Callers that ask for the same at the same time wait for one request. Each
 *   has a body and an abort of its own; when the last of them has gone, the
 *   request is called off.
 * - A write that passes through drops what is kept of its domain, and what is
 *   still on its way there. Other domains keep theirs. What somebody else writes
 *   shows when the answer is no longer fresh.
 * - An answer is kept if its status is 200 and it is JSON to its end, unless the
 *   server says `no-store`, `private` or `Vary: *`. `fresh` and `stale` take the
 *   place of everything else that it says of caching. Where it sends an `ETag` or
 *   `Last-Modified`, a refresh asks whether anything has changed; in browsers,
 *   their own cache asks.
 * - With the option `cache` of a request, `no-store` leaves it alone; `reload`
 *   and `no-cache` have it answered anew, and kept.
 * - A refresh delays nobody, even where it hangs. One that fails is tried again
 *   after `timeout`, until the answer is too old.
 * - A store that throws, or takes longer than `storeTimeout`, is one that has
 *   nothing.
 * - The answer that was asked for last is kept, in whatever order two answers
 *   come.
 *
 * An answer that was kept has its `age`, in seconds. Every answer of the cache
 * says in `cache-status` where it comes from. None has a `url` or a `set-cookie`.
 *
 * On Workers, make it once for all requests, and give it a `waitUntil`, so that
 * the platform does not end a refresh with the request that began it. All
 * requests share what was kept. Each of them asks for itself until the first
 * answer is kept: a request that waits for another one's `fetch` would wait for
 * ever once that one has ended.
 *
 * @param options For how long to keep answers, where, and how to ask for them
 * @returns The `fetch`
 * @throws {UsageError} If an option makes no sense
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
  checkOptions(options);
  const {
    fresh,
    stale,
    storeTimeout = 1_000,
    waitUntil,
    maxBytes = 67_108_864,
    areFlightsShared = !areRequestsApart(),
    now = () => Date.now(),
    random = Math.random,
  } = options;
  const timeout = Math.min(options.timeout ?? 30_000, LONGEST_TIMER);
  /** What is on its way, by its key and how it is asked for. */
  const flights = createFlights<Given>({
    timeout,
    waitUntil,
    areShared: areFlightsShared,
  });

  // Called as a method of `options`, the fetch of Workers would throw.
  const fetch: typeof globalThis.fetch = (input, init) =>
    (options.fetch ?? globalThis.fetch)(input, init);

  const store = boundStore(options.store ?? memoryStore(), {
    timeout: Math.min(storeTimeout, LONGEST_TIMER),
    onFailure: (operation, error) =>
      tell({ type: "storeFailure", operation, error }),
  });
  const generations = createGenerations({ store, random });
  const lifetime = fresh + stale;
  const answers = createAnswerStore({ store, generations, lifetime, now });
  const read = createReader({
    fetch,
    answers,
    fresh,
    stale,
    timeout,
    maxBytes,
    now,
    start: flights.start,
    // Whoever comes now is given what was kept, not what is on its way.
    onKept: ({ key }) => flights.close((id) => id === key),
  });

  /** Joins those who wait for the same answer, or begins to get it. */
  async function share(target: ReadTarget): Promise<Given> {
    const { key, reload = "", signal } = target;
    const { value, isShared } = await flights.join(
      `${key}${reload}`,
      (signal) => read(target, signal),
      signal,
    );
    return isShared ? withShared(value) : value;
  }

  /** Drops what is kept of a domain, and what is on its way. */
  async function drop(scope: string): Promise<void> {
    await answers.drop(scope);
    flights.close((id) => id.startsWith(scope));
  }

  function tell(event: CacheEvent): void {
    try {
      options.onEvent?.(event);
    } catch {
      // A listener changes nothing about the call.
    }
  }

  return async (input, init) => {
    const target = findTarget(input, init, options);
    if (target.kind === "read") {
      const given = await share(target);
      const { route, url } = target;
      tell({ type: "answer", route, url, outcome: outcomeOf(given) });
      return toResponse(given.answer, cacheStatusOf(given.source));
    }
    const { reason, name, writesTo } = target;
    tell({ type: "pass", reason, ...name !== undefined && { name } });
    try {
      return await fetch(input, init);
    } finally {
      if (writesTo !== undefined) await drop(writesTo);
    }
  };
}

/** The same, for a caller that has joined another one. */
function withShared(given: Given): Given {
  const { answer, source } = given;
  return source.kind === "asked"
    ? { answer, source: { ...source, isShared: true } }
    : given;
}

function outcomeOf({ source }: Given): "fresh" | "stale" | "shared" | "missed" {
  if (source.kind === "kept") return source.freshFor > 0 ? "fresh" : "stale";
  return source.isShared ? "shared" : "missed";
}
