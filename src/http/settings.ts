import {
  invalidArgument,
  requireInteger,
  requireNumber,
} from "../model/internal.ts";
import type { Api, CallOptions } from "./api.ts";
import type { RetryPolicy } from "./retry.ts";

/** How a call is made: what the api and the options of the call say together. */
export interface Settings {
  /** What to call, never as a method: the fetch of Workers would throw. */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeout: number;
  /** How long an answer may be, in bytes. */
  maxBytes: number;
  /** How often and when to try again; `undefined` for never. */
  retry: RetrySettings | undefined;
  /** Whether to send the token; `undefined` to leave that to the method. */
  authenticated: boolean | undefined;
  /** Ends the call. */
  signal: AbortSignal | undefined;
}

/** A retry policy with its defaults. */
export type RetrySettings =
  & Required<
    { [K in Exclude<keyof RetryPolicy, "budget">]: NonNullable<RetryPolicy[K]> }
  >
  & Pick<RetryPolicy, "budget">;

/**
 * Reads how a call is to be made.
 *
 * @param action What is attempted
 * @param api What holds for every call
 * @param options What goes before it
 * @throws {UsageError} If something makes no sense
 */
export function readSettings(
  action: string,
  api: Api,
  options: CallOptions,
): Settings {
  const { fetch: send = fetch, maxBytes = 2 ** 26 } = api;
  const timeout = options.timeout ?? api.timeout ?? 30_000;
  const { signal, authenticated } = options;
  requireNumber(action, "timeout", timeout);
  requireNumber(action, "maxBytes", maxBytes);
  if (typeof send !== "function") {
    throw invalidArgument(action, "fetch", "a function", send);
  }
  const retry = readRetry(action, api.retry, options.retry);
  return { fetch: send, timeout, maxBytes, retry, authenticated, signal };
}

function readRetry(
  action: string,
  ofApi: RetryPolicy | false | undefined,
  ofCall: RetryPolicy | false | undefined,
): RetrySettings | undefined {
  const chosen = ofCall ?? ofApi ?? {};
  if (chosen === false) return undefined;
  const base = ofApi || {};
  const attempts = chosen.attempts ?? base.attempts ?? 3;
  const baseDelay = chosen.baseDelay ?? base.baseDelay ?? 250;
  const maxDelay = chosen.maxDelay ?? base.maxDelay ?? 8_000;
  const random = chosen.random ?? base.random ?? Math.random;
  const budget = chosen.budget ?? base.budget;
  requireInteger(action, "attempts", attempts, 1);
  requireNumber(action, "baseDelay", baseDelay);
  requireNumber(action, "maxDelay", maxDelay);
  return { attempts, baseDelay, maxDelay, random, budget };
}
