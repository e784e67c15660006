import {
  hasMethods,
  invalidArgument,
  requireInteger,
  requireNumber,
  requireObject,
  requireType,
} from "../model/internal.ts";
import type { Api, CallOptions } from "./api.ts";
import type { RetryPolicy } from "./retry.ts";

/** The settings of a call, from its `Api` and its options. */
export interface Settings {
  /** The attempted action. */
  action: string;
  /**
   * The `fetch` to use. Do not call it as a method, as the fetch of Workers
   * would throw.
   */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeout: number;
  /** How long the whole call may take, in milliseconds. */
  deadline: number;
  /** The maximum length of an answer, in bytes. */
  maxBytes: number;
  /** How often and when to retry. */
  retry: RetrySettings;
  /** Whether to send the token; with `undefined`, the method decides. */
  authenticated: boolean | undefined;
  /** Ends the call. */
  signal: AbortSignal | undefined;
  /** Gets the details of every answer. */
  onAnswer: CallOptions["onAnswer"];
}

/** A retry policy with its defaults. */
export type RetrySettings =
  & Required<
    { [K in Exclude<keyof RetryPolicy, "budget">]: NonNullable<RetryPolicy[K]> }
  >
  & Pick<RetryPolicy, "budget">;

/**
 * Reads the settings of a call.
 *
 * @param action The attempted action
 * @param api The `Api`
 * @param options The options of the call, which override the `Api`
 * @throws {UsageError} If a setting is invalid
 */
export function readSettings(
  action: string,
  api: Api,
  options: CallOptions,
): Settings {
  requireObject(action, "options", options);
  const { fetch: send = fetch, maxBytes = 2 ** 26 } = api;
  const { timeout = api.timeout ?? 15_000 } = options;
  requireNumber(action, "timeout", timeout);
  const { deadline = api.deadline ?? Math.max(timeout, 30_000) } = options;
  requireNumber(action, "deadline", deadline);
  requireNumber(action, "maxBytes", maxBytes);
  requireType(action, "fetch", send, "function");
  requireType(action, "onEvent", api.onEvent, "function");
  requireType(action, "onUnrecognized", api.onUnrecognized, "function");
  const { signal, authenticated, onAnswer } = options;
  requireType(action, "onAnswer", onAnswer, "function");
  requireType(action, "authenticated", authenticated, "boolean");
  if (signal !== undefined && !hasMethods(signal, ["throwIfAborted"])) {
    throw invalidArgument(action, "signal", "an AbortSignal", signal);
  }
  const retry = readRetry(action, api.retry, options.retry);
  return {
    action,
    fetch: send,
    timeout,
    deadline,
    maxBytes,
    retry,
    authenticated,
    signal,
    onAnswer,
  };
}

function readRetry(
  action: string,
  ofApi: RetryPolicy | false | undefined,
  ofCall: RetryPolicy | false | undefined,
): RetrySettings {
  const given = ofCall ?? ofApi ?? {};
  const chosen: RetryPolicy = given === false ? { attempts: 1 } : given;
  requireObject(action, "retry", chosen, "an object or false");
  const base = ofApi || {};
  const {
    attempts = base.attempts ?? 3,
    baseDelay = base.baseDelay ?? 250,
    maxDelay = base.maxDelay ?? 8_000,
    random = base.random ?? Math.random,
    budget = base.budget,
  } = chosen;
  requireInteger(action, "attempts", attempts, 1);
  requireNumber(action, "baseDelay", baseDelay);
  requireNumber(action, "maxDelay", maxDelay);
  requireType(action, "random", random, "function");
  if (budget !== undefined && !hasMethods(budget, ["deposit", "withdraw"])) {
    const expected = "an object with deposit() and withdraw()";
    throw invalidArgument(action, "budget", expected, budget);
  }
  return { attempts, baseDelay, maxDelay, random, budget };
}
