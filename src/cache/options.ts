import { invalidArgument, requireNumber } from "../model/internal.ts";
import type { CacheEvent } from "./events.ts";
import type { CacheStore } from "./store.ts";

/** How to keep answers. */
export interface CachingFetchOptions {
  /**
   * For how long an answer is given without asking again, in milliseconds since
   * it was asked for.
   */
  fresh: number;
  /**
   * For how long after that it is still given, in milliseconds, while the server
   * is asked again in the background. A failing API goes unnoticed for as long.
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
   * A URL with the API behind it, such as that of a proxy, as given to the
   * client. That of every domain is known.
   */
  baseUrl?: string | URL | undefined;
  /**
   * Headers besides `accept`, `accept-language` and `user-agent` that a request
   * may have and still be anonymous, in lower case. Answers are kept apart by
   * them. Do not name any that may hold a secret.
   */
  vary?: readonly string[] | undefined;
  /**
   * How long an answer may take, with its body, in milliseconds; and how long
   * to wait after a refresh that failed until the next one.
   *
   * @default {30_000}
   */
  timeout?: number | undefined;
  /**
   * How long the store may take, in milliseconds, before it is taken for one
   * that has nothing.
   *
   * @default {1_000}
   */
  storeTimeout?: number | undefined;
  /**
   * How long an answer may be, in bytes.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
  /**
   * Whether callers that ask for the same at the same time wait for the same
   * request. By default they do, except on Workers: there, one request must not
   * wait for what another one has begun.
   */
  areFlightsShared?: boolean | undefined;
  /**
   * The time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  now?: (() => number) | undefined;
  /**
   * A number from 0 to 1 that is another one every time, by which what was asked
   * for before a write is told from what was asked for after it.
   *
   * @default {Math.random}
   */
  random?: (() => number) | undefined;
  /**
   * Is told of every request, where its answer comes from or why it is left to
   * `fetch`, and of failures of the store. What it throws changes nothing.
   */
  onEvent?: ((event: CacheEvent) => void) | undefined;
}

/**
 * Refuses options that make no sense.
 *
 * @throws {UsageError} If one does not
 */
export function checkOptions(options: CachingFetchOptions): void {
  const action = "make a caching fetch";
  const {
    fresh,
    stale,
    timeout = 0,
    storeTimeout = 0,
    maxBytes = 0,
    vary = [],
    baseUrl,
  } = options ?? {};
  requireNumber(action, "fresh", fresh);
  requireNumber(action, "stale", stale);
  requireNumber(action, "timeout", timeout);
  requireNumber(action, "storeTimeout", storeTimeout);
  requireNumber(action, "maxBytes", maxBytes);
  if (!Array.isArray(vary) || !vary.every(isHeaderName)) {
    throw invalidArgument(action, "vary", "names of headers in lower case");
  }
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) {
    throw invalidArgument(action, "baseUrl", "a URL");
  }
}

function isHeaderName(name: unknown): boolean {
  return typeof name === "string" && /^[!#$%&'*+.^_`|~\da-z-]+$/.test(name);
}
