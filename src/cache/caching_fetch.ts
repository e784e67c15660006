import { type Answer, ask, canKeep, renew, toResponse } from "./answer.ts";
import { type Flight, startFlight } from "./flight.ts";
import { memoryStore } from "./memory_store.ts";
import type { CachingFetchOptions } from "./options.ts";
import { areRequestsApart, browserOrigin } from "./platform.ts";
import type { CacheEntry } from "./store.ts";
import { findTarget, type ReadTarget } from "./target.ts";

/**
 * Makes a `fetch` that keeps the answers of the API, to be given to a client.
 *
 * It keeps what is asked for anonymously on the routes that read connectors: a
 * GET that has nothing in its URL, headers and options that is not known to hold
 * no secret. Everything else passes through untouched, such as whatever carries
 * a token, a cookie, or a header besides `accept`, `accept-language`,
 * `user-agent` and those that `vary` names. Answers are kept apart by the URL and
 * by all of these headers; what a trace needs is for the `fetch` behind to add.
 *
 * - Callers that ask for the same at the same time wait for one request. Each
 *   has a body and an abort of its own; when the last of them has gone, the
 *   request is called off.
 * - A write that passes through drops what is kept of its domain, including
 *   what was asked for before it and is still on its way. What is written
 *   elsewhere is not known before the answer is no longer fresh.
 * - Only what has the status 200 and is JSON to its end is kept, unless the
 *   server says `no-store`, `private` or `Vary: *`. Nothing else is heeded of
 *   what it says of caching, as `fresh` and `stale` say it. Where it sends an
 *   `ETag` or `Last-Modified`, a refresh asks whether anything has changed; in
 *   browsers, it has their own cache ask.
 * - With the option `cache` of a request, `no-store` leaves it alone; `reload`
 *   and `no-cache` have it answered anew, and kept.
 * - A refresh delays nobody, even where it hangs, and one that fails is tried
 *   again after `timeout` for as long as the answer is not too old.
 * - A store that throws is one that has nothing. One that never answers makes
 *   callers wait for `timeout`: reads then fail, and writes are answered.
 * - Of two answers, the one that was asked for later is kept, in whatever order
 *   they come.
 *
 * An answer that was kept has its `age`, in seconds; none has a `url`, nor a
 * `set-cookie`.
 *
 * On Workers, make it once for all requests, and give it a `waitUntil`, so that
 * the platform does not end a refresh with the request that began it. What was
 * kept is shared by all requests; what is on its way is not, as a request that
 * waits for what another one began would wait for ever once that one has ended.
 * So those that come before the first answer is kept each ask on their own.
 *
 * @param options For how long to keep answers, where, and how to ask for them
 * @returns The `fetch`
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
 */
export function cachingFetch(
  options: CachingFetchOptions,
): typeof globalThis.fetch {
  const {
    fresh,
    stale,
    store = memoryStore(),
    waitUntil,
    maxBytes = 67_108_864,
    areFlightsShared = !areRequestsApart(),
    now = () => Date.now(),
    random = Math.random,
  } = options;
  // Beyond what timers know, they would strike at once.
  const timeout = Math.min(options.timeout ?? 30_000, 1e9);
  const flights = new Map<string, Flight<Answer>>();
  const refreshes = new Map<string, number>();
  const unmarked = new Set<string>();
  let writes = 0;

  // Called as a method of `options`, the fetch of Workers would throw.
  const fetch: typeof globalThis.fetch = (input, init) =>
    (options.fetch ?? globalThis.fetch)(input, init);

  /** How far away a moment is, even if the clock was put back since. */
  function since(moment: number): number {
    return Math.abs(now() - moment);
  }

  /** Starts something that is to go on even when its request has ended. */
  function start<T>(run: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const flight = startFlight(timeout, run);
    waitUntil?.(flight.end);
    return flight;
  }

  /**
   * Puts a new mark on a domain. A store cannot be asked for all that it has of
   * a domain: a platform's has no list of its keys, and others put answers into
   * it as well. So every answer has the mark that was on its domain before it
   * was asked for, and is of use as long as that is still there. As no mark is
   * ever put twice, one that arrives late revives nothing.
   */
  async function mark(scope: string): Promise<void> {
    const generation = `${random()}`;
    const entry = { at: 0, generation, headers: [], body: new ArrayBuffer(0) };
    await store.set(scope, entry, YEAR);
  }

  /** Looks for what is kept, if that is of use; a broken store has nothing. */
  async function look({ scope, key }: ReadTarget): Promise<Found> {
    const before = writes;
    try {
      if (unmarked.has(scope)) {
        await mark(scope);
        if (writes === before) unmarked.delete(scope);
      }
      const [marked, entry] = await Promise.all([
        store.get(scope),
        store.get(key),
      ]);
      const generation = marked?.generation ?? "";
      return entry?.generation === generation &&
          entry.body instanceof ArrayBuffer
        ? { before, generation, entry }
        : { before, generation };
    } catch {
      return { before };
    }
  }

  /** Asks for an answer, and keeps it if it can. */
  async function load(
    { key, url, headers, reload }: ReadTarget,
    { before, generation, entry }: Found,
    signal: AbortSignal,
  ): Promise<Answer> {
    signal.throwIfAborted();
    const at = now();
    // A browser has a cache of its own, which is to ask whether anything has
    // changed: it need not be permitted to by the API, as scripts must be.
    const cache = reload ?? (browserOrigin() && "no-cache");
    const init = { headers, signal, ...cache && { cache } };
    const answer = await ask(fetch, url, init, maxBytes, entry);
    try {
      // What was asked for before a write may be from before it.
      if (generation !== undefined && writes === before && canKeep(answer)) {
        const other = await store.get(key);
        // What was asked for later may have come earlier.
        if (since(at) <= since(other?.at ?? -Infinity)) {
          await store.set(key, { ...answer, at, generation }, fresh + stale);
        }
        refreshes.delete(key);
        // Whoever comes now is given this, rather than what is on its way.
        flights.delete(key);
      }
    } catch {
      // It is no JSON, or the store is broken: the next one may be kept.
    }
    return answer;
  }

  /** Asks for an answer again, unless that is being done, or was just tried. */
  function refresh(target: ReadTarget, found: Found): void {
    const { key } = target;
    for (const [one, at] of refreshes) {
      if (since(at) >= timeout) refreshes.delete(one);
    }
    if (refreshes.has(key)) return;
    refreshes.set(key, now());
    start((signal) => load(target, found, signal));
  }

  /** Gets an answer, from the store if that is of use. */
  async function get(target: ReadTarget, signal: AbortSignal): Promise<Answer> {
    const found = await look(target);
    const { entry } = found;
    if (entry && !target.reload) {
      const age = since(entry.at);
      // What has no age, as the clock or an option is no number, is too old.
      if (age < fresh + stale) {
        if (age >= fresh) refresh(target, found);
        return renew(entry, [["age", `${Math.floor(age / 1_000)}`]]);
      }
    }
    return await load(target, found, signal);
  }

  /** Joins those who wait for the same answer, or begins to get it. */
  async function share(target: ReadTarget): Promise<Answer> {
    const { id, signal } = target;
    signal?.throwIfAborted();
    let flight = flights.get(id);
    if (!flight || flight.signal.aborted) {
      const begun = start((signal) => get(target, signal));
      begun.end.then(() => {
        if (flights.get(id) === begun) flights.delete(id);
      });
      if (areFlightsShared) flights.set(id, begun);
      flight = begun;
    }
    return await flight.join(signal);
  }

  /** Drops what is kept of a domain, and what is on its way. */
  async function drop(scope: string): Promise<void> {
    // What cannot be done now is done before anything is looked for.
    await start(() => mark(scope)).join()
      .catch(() => unmarked.add(scope));
    writes++;
    for (const id of flights.keys()) {
      if (id.startsWith(scope)) flights.delete(id);
    }
  }

  return async (input, init) => {
    const target = findTarget(input, init, options);
    if (target?.kind === "read") return toResponse(await share(target));
    try {
      return await fetch(input, init);
    } finally {
      if (target) await drop(target.scope);
    }
  };
}

/** A year, in milliseconds: longer than any answer is of use. */
const YEAR = 31_536_000_000;

/** What was found in the store. */
interface Found {
  /** How many writes there had been before. */
  before: number;
  /** The mark of the domain; `undefined` where the store does not work. */
  generation?: string;
  /** What is kept, if it is of use. */
  entry?: CacheEntry;
}
