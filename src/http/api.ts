import type { AnswerDetails } from "./answer_details.ts";
import type { RequestEvent } from "./events.ts";
import type { RetryPolicy } from "./retry.ts";

/**
 * Where the API is and how to call it: the first argument of every route.
 *
 * It is plain data. Make it once and share it, or make one for every call.
 *
 * @example Usage
 * ```ts
 * import type { Api } from "@connectors/powens";
 *
 * const api: Api = { domain: "acme-sandbox", timeout: 10_000 };
 * ```
 *
 * @see
 * {@link https://docs.powens.com/documentation/integration-guides/quick-start/api-overview}
 */
export interface Api {
  /**
   * The name of the domain: lower-case letters, digits and single hyphens.
   * `acme-sandbox` is called at `https://acme-sandbox.biapi.pro/2.0`.
   */
  domain: string;
  /**
   * A URL to call instead of that of the domain, such as a proxy or a server
   * for tests.
   */
  baseUrl?: string | URL | undefined;
  /**
   * The config token, or a function that returns it. It is a secret that
   * administers the domain. It is sent with writes only, unless a call sets
   * `authenticated`.
   */
  token?: string | (() => string | Promise<string>) | undefined;
  /** What to call instead of the global `fetch`, as `fetch(url, init)`. */
  fetch?: typeof fetch | undefined;
  /** Headers for every request. The headers of a call override them. */
  headers?: RequestInit["headers"] | undefined;
  /**
   * How long one attempt may take, with its body, in milliseconds. For more
   * than 11 days, use `Infinity`. A function for the token has the same time.
   *
   * The default is half of the default `deadline`, so that an attempt that
   * stalls is repeated once. If you change one of the two, check the other.
   *
   * @default {15_000}
   */
  timeout?: number | undefined;
  /**
   * How long a whole call may take, in milliseconds: all attempts, the waits
   * between them, and the token. A wait that would exceed it does not begin.
   * The default is 30,000, or the `timeout` if that is longer.
   *
   * @default {30_000}
   */
  deadline?: number | undefined;
  /**
   * How often and when to retry, or `false` for never. A call inherits absent
   * keys from its `Api`.
   *
   * @default {{ attempts: 3, baseDelay: 250, maxDelay: 8_000 }}
   */
  retry?: RetryPolicy | false | undefined;
  /**
   * The maximum length of an answer, in bytes, decompressed.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
  /**
   * Is called for every request, answer and retry, and for the end of the call.
   * Its own errors are ignored.
   */
  onEvent?: ((event: RequestEvent) => void) | undefined;
  /**
   * Is called for every value of a documented enumeration that this version
   * does not know, with its path in the answer. It costs nothing if it is
   * absent. Its own errors are ignored.
   */
  onUnrecognized?: ((path: string, value: string) => void) | undefined;
}

/** Options of one call. They override those of the {@linkcode Api}. */
export interface CallOptions
  extends Pick<Api, "headers" | "timeout" | "deadline" | "retry"> {
  /** Ends the call. It then rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** Whether to send the token. By default, only writes send it. */
  authenticated?: boolean | undefined;
  /**
   * Is called with the details of the answer: status, headers, and how a cache
   * answered. That happens before the call resolves, or rejects because of the
   * answer. After several attempts, it is the last answer. Its own errors are
   * ignored.
   */
  onAnswer?: ((details: AnswerDetails) => void) | undefined;
}
