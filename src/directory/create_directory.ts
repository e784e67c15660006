import { ageOf, createFlights, stateOf } from "../cache/internal.ts";
import { createSearch, type CreateSearchOptions } from "../catalog/mod.ts";
import type { Api } from "../http/mod.ts";
import {
  hasMethods,
  invalidArgument,
  requireNumber,
  requireObject,
  requireType,
} from "../model/internal.ts";
import {
  type ConnectorListQuery,
  type ExpandItem,
  listAllConnectors,
} from "../routes/mod.ts";
import type { Directory } from "./directory.ts";

/**
 * Selects the connectors of a directory. It holds all that match.
 *
 * @typeParam E The tuple given to `expand`
 */
export type DirectoryQuery<E extends readonly ExpandItem[] = []> = Omit<
  ConnectorListQuery<E>,
  "limit" | "offset" | "top" | "top_key"
>;

/**
 * The options of `createDirectory()`.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface DirectoryOptions<E extends readonly ExpandItem[] = []> {
  /**
   * Which connectors to list, and what to expand. By default, all connectors.
   */
  query?: DirectoryQuery<E> | undefined;
  /** How to search, as for `createSearch()`. */
  search?: CreateSearchOptions | undefined;
  /**
   * How long the list is fresh, in milliseconds since its request. A fresh list
   * is returned without asking the server.
   */
  fresh: number;
  /**
   * How long after that the list is stale, in milliseconds. A stale list is
   * returned at once, and refreshed in the background. Meanwhile, callers do
   * not notice if the API fails.
   */
  stale: number;
  /**
   * Keeps a process or a request alive until a promise is settled, such as
   * `(promise) => context.waitUntil(promise)` on Workers.
   */
  waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /**
   * How long reading the list may take in all, in milliseconds. It is also the
   * pause after a refresh that failed.
   *
   * @default {60_000}
   */
  timeout?: number | undefined;
  /**
   * Whether callers that come at the same time share one request. By default
   * they do, except on Workers. There, a request must not wait for the work of
   * another one.
   */
  areFlightsShared?: boolean | undefined;
  /**
   * Returns the time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  now?: (() => number) | undefined;
}

/**
 * A directory that keeps itself ready.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface ConnectorDirectory<E extends readonly string[] = []> {
  /**
   * Reads the directory. It waits only if there is none yet, or if it is too
   * old.
   *
   * @param options The signal that ends the wait
   * @returns The directory. It is the same object until the next refresh
   * @throws {PowensError} If the list cannot be read, and none is kept
   */
  readonly read: (
    options?: { signal?: AbortSignal | undefined },
  ) => Promise<Directory<E>>;
}

/**
 * Makes a directory: the decoded list of connectors, its search and a map by
 * UUID. They are made once and kept fresh in the background.
 *
 * - The first caller waits for the list. Callers that come at the same time
 *   wait for the same one.
 * - A fresh list is returned without asking the server. A stale list is
 *   returned at once, and refreshed in the background.
 * - A refresh replaces the whole directory at once. After a failure, the next
 *   refresh waits for `timeout`. The stale list stays until it is too old.
 *
 * Make it once, outside the handler of requests. On Workers, give it a
 * `waitUntil`. There, each request asks for itself until the first list is
 * there, as a request must not wait for the work of another one. Isolates share
 * the list if the `fetch` of `api` is a `cachingFetch()`.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param options What the directory holds, and how long
 * @returns The directory
 * @throws {UsageError} If `api` is missing, or an option is invalid
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { createDirectory } from "@connectors/powens/directory";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const sandbox = createSandbox();
 * const directory = createDirectory(
 *   { domain: "acme-sandbox", fetch: sandbox.fetch },
 *   { query: { country_codes: ["FR"] }, fresh: 300_000, stale: 3_600_000 },
 * );
 *
 * const { search } = await directory.read();
 * assertEquals(search("test")[0]?.connector.name, "Connecteur de test");
 *
 * const { byUuid } = await directory.read(); // makes no request
 * assertEquals(byUuid.has("338178e6-3d01-564f-9a7b-52ca442459bf"), true);
 * assertEquals(sandbox.requests.length, 1);
 * ```
 */
export function createDirectory<const E extends readonly ExpandItem[] = []>(
  api: Api,
  options: DirectoryOptions<E>,
): ConnectorDirectory<E> {
  const action = "create a directory";
  const {
    query,
    search: howToSearch,
    fresh,
    stale,
    waitUntil,
    timeout = 60_000,
    areFlightsShared,
    now = () => Date.now(),
  } = options ?? {};
  requireObject(action, "api", api, 'such as { domain: "acme" }');
  requireNumber(action, "fresh", fresh);
  requireNumber(action, "stale", stale);
  requireNumber(action, "timeout", timeout);
  requireType(action, "waitUntil", waitUntil, "function");
  requireType(action, "now", now, "function");
  requireType(action, "areFlightsShared", areFlightsShared, "boolean");
  const flights = createFlights<Directory<E>>({
    timeout,
    waitUntil,
    areFlightsShared,
    now,
  });
  let kept: Directory<E> | undefined;

  async function load(signal: AbortSignal): Promise<Directory<E>> {
    const at = now();
    const list = await listAllConnectors(api, query, { signal });
    const { connectors, rejected, isWhole } = list;
    const { search } = createSearch(connectors, howToSearch);
    const byUuid = new Map(
      connectors.map((connector) => [connector.uuid, connector]),
    );
    const loaded = { connectors, rejected, isWhole, search, byUuid, at };
    // If two lists arrive out of order, the one that was requested later is
    // kept.
    if (ageOf(loaded, now()) <= ageOf(kept, now())) kept = loaded;
    flights.renew(KEY);
    return loaded;
  }

  return {
    async read(options = {}) {
      const action = "read the directory";
      requireObject(action, "options", options);
      const { signal } = options;
      if (signal !== undefined && !hasMethods(signal, ["throwIfAborted"])) {
        throw invalidArgument(action, "signal", "an AbortSignal", signal);
      }
      signal?.throwIfAborted();
      const state = stateOf(ageOf(kept, now()), { fresh, stale });
      if (!kept || state === "expired") {
        return (await flights.join(KEY, load, signal)).value;
      }
      if (state === "stale") flights.refresh(KEY, load);
      return kept;
    },
  };
}

/** The only key, as there is one list. */
const KEY = "list";
