import { areRequestsApart } from "../cache/internal.ts";
import { createSearch, type CreateSearchOptions } from "../catalog/mod.ts";
import type { Api } from "../http/mod.ts";
import { LONGEST_TIMER, requireNumber } from "../model/internal.ts";
import {
  type ConnectorListQuery,
  type ExpandItem,
  listAllConnectors,
} from "../routes/mod.ts";
import type { Directory } from "./directory.ts";
import { keepValue } from "./kept_value.ts";

/**
 * Which connectors a directory holds: all that match, whatever their number.
 *
 * @typeParam E The tuple given to `expand`
 */
export type DirectoryQuery<E extends readonly ExpandItem[] = []> = Omit<
  ConnectorListQuery<E>,
  "limit" | "offset" | "top" | "top_key"
>;

/**
 * What a directory holds, and for how long.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface DirectoryOptions<E extends readonly ExpandItem[] = []> {
  /** Which connectors to list, and what to expand; by default, all. */
  query?: DirectoryQuery<E> | undefined;
  /** How to search, as for `createSearch()`. */
  search?: CreateSearchOptions | undefined;
  /**
   * For how long the list is given without asking again, in milliseconds since
   * it was asked for.
   */
  fresh: number;
  /**
   * For how long after that it is still given, in milliseconds, while the server
   * is asked again in the background. A failing API goes unnoticed for as long.
   */
  stale: number;
  /**
   * Keeps a process or a request alive until a promise is settled, such as
   * `(promise) => context.waitUntil(promise)` on Workers.
   */
  waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /**
   * How long reading the list may take in all, in milliseconds; and how long to
   * wait after a refresh that failed until the next one.
   *
   * @default {60_000}
   */
  timeout?: number | undefined;
  /**
   * Whether callers wait for a list that another one has asked for; by default,
   * everywhere but on Workers, where one request must not wait for another.
   */
  areFlightsShared?: boolean | undefined;
  /**
   * The time, in milliseconds since 1970.
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
   * Reads the directory as it is now. It waits only if there is none yet, or if
   * the one that is there is too old.
   *
   * @param options The signal that ends the wait
   * @returns The directory, the same object for as long as it is not refreshed
   * @throws {PowensError} If the list cannot be had, and none is kept
   */
  readonly read: (
    options?: { signal?: AbortSignal | undefined },
  ) => Promise<Directory<E>>;
}

/**
 * Makes a directory: the decoded list of connectors, its search and a map by
 * UUID. They are made once and kept fresh in the background.
 *
 * - The first caller waits for the list. Callers that come at the same time wait
 *   for the same one.
 * - While the list is fresh, nothing is asked for. While it is stale, it is given
 *   at once, and asked for again in the background.
 * - A refresh takes the place of the whole directory at once. One that fails is
 *   tried again after `timeout`, until the list is too old.
 *
 * Make it once, outside of what handles a request. On Workers, give it a
 * `waitUntil`: each request asks for itself until the first list has come, since
 * a request cannot wait for what another one has begun. What one isolate asked
 * for serves the others if the `fetch` of `api` is a `cachingFetch()`.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param options What the directory holds, and for how long
 * @returns The directory
 * @throws {UsageError} If an option makes no sense
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
  const { fresh, stale, timeout = 60_000, now = () => Date.now() } = options ??
    {};
  requireNumber(action, "fresh", fresh);
  requireNumber(action, "stale", stale);
  requireNumber(action, "timeout", timeout);

  async function load(signal: AbortSignal): Promise<Directory<E>> {
    const at = now();
    const list = await listAllConnectors(api, options.query, { signal });
    const { connectors, rejected, isWhole } = list;
    const { search } = createSearch(connectors, options.search);
    const byUuid = new Map(
      connectors.map((connector) => [connector.uuid, connector]),
    );
    return { connectors, rejected, isWhole, search, byUuid, at };
  }

  const read = keepValue({
    load,
    fresh,
    stale,
    timeout: Math.min(timeout, LONGEST_TIMER),
    waitUntil: options.waitUntil,
    areFlightsShared: options.areFlightsShared ?? !areRequestsApart(),
    now,
  });
  return { read: ({ signal } = {}) => read(signal) };
}
