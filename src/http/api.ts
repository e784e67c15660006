import type { AnswerDetails } from "./answer_details.ts";
import type { RequestEvent } from "./events.ts";
import type { RetryPolicy } from "./retry.ts";

/**
 * Where the API is and how to call it: the first argument of every route.
 *
 * It is plain data, to be made once and shared, or made anew for every call.
 *
 * @example Usage
 * ```ts
 * import type { Api } from "@connectors/powens";
 *
 * const api: Api = { domain: "acme-sandbox", timeout: 10_000 };
 * ```
 *
 * @see {@link https://docs.powens.com/documentation/integration-guides/quick-start/api-overview}
 */
export interface Api {
  /**
   * The name of the domain: lower-case letters, digits and single hyphens.
   * `acme-sandbox` is called at `https://acme-sandbox.biapi.pro/2.0`.
   */
  domain: string;
  /**
   * A URL to call instead of the domain's own, such as that of a proxy or of
   * a server for tests.
   */
  baseUrl?: string | URL | undefined;
  /**
   * The config token, a secret that administers the domain; or a function that
   * gives it. It is sent on writes only, unless a call asks for it.
   */
  token?: string | (() => string | Promise<string>) | undefined;
  /** What to call instead of the global `fetch`, as `fetch(url, init)`. */
  fetch?: typeof fetch | undefined;
  /** Headers for every request; those of a call go before those of the api. */
  headers?: RequestInit["headers"] | undefined;
  /**
   * How long one attempt may take, with its body, in milliseconds; `Infinity`
   * for more than 11 days. A function for the token has as long.
   *
   * It is half of the `deadline` by default, so that an attempt that stalls is
   * repeated once. Whoever changes one of the two may want to change the other.
   *
   * @default {15_000}
   */
  timeout?: number | undefined;
  /**
   * How long a whole call may take, in milliseconds: all attempts, the waits
   * between them, and the token. No wait begins that would outlast it.
   *
   * By default, 30,000, or as long as the `timeout` if that is longer.
   *
   * @default {30_000}
   */
  deadline?: number | undefined;
  /**
   * How often and when to try again, or `false` for never. What a call leaves
   * out is as its api says.
   *
   * @default {{ attempts: 3, baseDelay: 250, maxDelay: 8_000 }}
   */
  retry?: RetryPolicy | false | undefined;
  /**
   * How long an answer may be, in bytes, once decompressed.
   *
   * @default {67_108_864}
   */
  maxBytes?: number | undefined;
  /**
   * Is told of every request, answer and retry, and how the call ends. What it
   * throws is passed over.
   */
  onEvent?: ((event: RequestEvent) => void) | undefined;
  /**
   * Is told of every enumeration value that this version does not know, with
   * its path in the answer. Costs nothing when absent. What it throws is passed
   * over.
   */
  onUnrecognized?: ((path: string, value: string) => void) | undefined;
}

/** What one call does differently from the {@linkcode Api} it is given. */
export interface CallOptions
  extends Pick<Api, "headers" | "timeout" | "deadline" | "retry"> {
  /** Ends the call; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /**
   * Whether to send the token: by default, on writes and not on reads.
   */
  authenticated?: boolean | undefined;
  /**
   * Is given what the answer came with (status, headers, how a cache answered)
   * before the call resolves, or rejects because of the answer; of several
   * attempts, the last answer. What it throws is passed over.
   */
  onAnswer?: ((details: AnswerDetails) => void) | undefined;
}
