import {
  invalidArgument,
  requireNumber,
  requireType,
} from "../model/internal.ts";
import type { CacheEvent } from "./events.ts";
import { memoryStore } from "./memory_store.ts";
import { requireMethods } from "./require_methods.ts";
import type { CacheStore } from "./store.ts";

/** How to keep answers. */
export interface CachingFetchOptions {
  /**
   * How long an answer is fresh, in milliseconds since its request. A fresh
   * answer is returned without asking the server.
   */
  fresh: number;
  /**
   * How long after that the answer is stale, in milliseconds. A stale answer is
   * returned at once, and refreshed in the background. Meanwhile, callers do
   * not notice if the API fails.
   */
  stale: number;
  /**
   * Where answers are kept.
   *
   * @default {memoryStore()}
   */
  store?: CacheStore | undefined;
  /** What to call instead of the global `fetch`, as `fetch(url, init)`. */
  fetch?: typeof fetch | undefined;
  /**
   * Keeps a process or a request alive until a promise is settled, such as
   * `(promise) => context.waitUntil(promise)` on Workers.
   */
  waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /**
   * The `baseUrl` of your calls, such as the URL of a proxy. The cache knows
   * the URL of every domain itself.
   */
  baseUrl?: string | URL | undefined;
  /**
   * Further headers that an anonymous request may have, in lower case, besides
   * `accept`, `accept-language` and `user-agent`. They become part of the key.
   * Do not name a header that may hold a secret.
   */
  vary?: readonly string[] | undefined;
  /**
   * How long an answer may take, with its body, in milliseconds. It is also the
   * pause after a refresh that failed.
   *
   * @default {30_000}
   */
  timeout?: number | undefined;
  /**
   * How long the store may take, in milliseconds. After that, it counts as
   * empty.
   *
   * @default {1_000}
   */
  storeTimeout?: number | undefined;
  /**
   * The maximum length of an answer, in bytes.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
  /**
   * Whether callers that ask for the same at the same time share one request.
   * By default they do, except on Workers. There, a request must not wait for
   * the work of another one.
   */
  areFlightsShared?: boolean | undefined;
  /**
   * Returns the time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  now?: (() => number) | undefined;
  /**
   * Returns a random number from 0 to 1. It marks which answers are from before
   * a write.
   *
   * @default {Math.random}
   */
  random?: (() => number) | undefined;
  /**
   * Is called for every request, with the origin of its answer or the reason
   * why it is left to `fetch`. It is also called for failures of the store. Its
   * own errors are ignored.
   */
  onEvent?: ((event: CacheEvent) => void) | undefined;
}

/** The options, with a default for those that are left out. */
export type Settings =
  & {
    [K in Exclude<keyof CachingFetchOptions, Open>]-?: NonNullable<
      CachingFetchOptions[K]
    >;
  }
  & Pick<CachingFetchOptions, Open>;

/** The options that have no default. */
type Open = "areFlightsShared" | "baseUrl" | "onEvent" | "waitUntil";

/**
 * Checks options, and completes them.
 *
 * @throws {UsageError} If an option is invalid
 */
export function readOptions(options: CachingFetchOptions): Settings {
  const action = "make a caching fetch";
  const {
    fresh,
    stale,
    store = memoryStore(),
    fetch = callGlobalFetch,
    waitUntil,
    baseUrl,
    vary = [],
    timeout = 30_000,
    storeTimeout = 1_000,
    maxBytes = 67_108_864,
    areFlightsShared,
    now = () => Date.now(),
    random = Math.random,
    onEvent,
  } = options ?? {};
  const numbers = { fresh, stale, timeout, storeTimeout, maxBytes };
  for (const [name, value] of Object.entries(numbers)) {
    requireNumber(action, name, value);
  }
  if (!Array.isArray(vary) || !vary.every(isHeaderName)) {
    throw invalidArgument(action, "vary", "names of headers in lower case");
  }
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) {
    throw invalidArgument(action, "baseUrl", "a URL");
  }
  requireMethods(action, "store", store, ["get", "set"]);
  const functions = { fetch, waitUntil, now, random, onEvent };
  for (const [name, value] of Object.entries(functions)) {
    requireType(action, name, value, "function");
  }
  requireType(action, "areFlightsShared", areFlightsShared, "boolean");
  return {
    ...numbers,
    ...functions,
    store,
    baseUrl,
    vary,
    areFlightsShared,
  };
}

/** The global `fetch` of the moment, which may be replaced later. */
const callGlobalFetch: typeof fetch = (input, init) =>
  globalThis.fetch(input, init);

function isHeaderName(name: unknown): boolean {
  return typeof name === "string" && /^[!#$%&'*+.^_`|~\da-z-]+$/.test(name);
}
