import {
  invalidArgument,
  requireInteger,
  requireNumber,
  requireObject,
} from "../model/internal.ts";
import type { Api, CallOptions } from "./api.ts";
import type { RetryPolicy } from "./retry.ts";
import type { RetryBudget } from "./retry_budget.ts";

/** How a call is made: what the api and the options of the call say together. */
export interface Settings {
  /** What is attempted. */
  action: string;
  /** What to call, never as a method: the fetch of Workers would throw. */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeout: number;
  /** How long the whole call may take, in milliseconds. */
  deadline: number;
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
  requireObject(action, "options", options);
  const { fetch: send = fetch, maxBytes = 2 ** 26 } = api;
  const timeout = options.timeout ?? api.timeout ?? 15_000;
  requireNumber(action, "timeout", timeout);
  const deadline = options.deadline ?? api.deadline ??
    Math.max(timeout, 30_000);
  requireNumber(action, "deadline", deadline);
  requireNumber(action, "maxBytes", maxBytes);
  requireType(action, "fetch", send, "function");
  requireType(action, "onEvent", api.onEvent, "function");
  requireType(action, "onUnrecognized", api.onUnrecognized, "function");
  requireType(action, "onAnswer", options.onAnswer, "function");
  const { signal, authenticated } = options;
  requireType(action, "authenticated", authenticated, "boolean");
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function") {
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
  };
}

function readRetry(
  action: string,
  ofApi: RetryPolicy | false | undefined,
  ofCall: RetryPolicy | false | undefined,
): RetrySettings | undefined {
  const chosen = ofCall ?? ofApi ?? {};
  if (chosen === false) return undefined;
  requireObject(action, "retry", chosen, "an object or false");
  const base = ofApi || {};
  const attempts = chosen.attempts ?? base.attempts ?? 3;
  const baseDelay = chosen.baseDelay ?? base.baseDelay ?? 250;
  const maxDelay = chosen.maxDelay ?? base.maxDelay ?? 8_000;
  const random = chosen.random ?? base.random ?? Math.random;
  const budget = chosen.budget ?? base.budget;
  requireInteger(action, "attempts", attempts, 1);
  requireNumber(action, "baseDelay", baseDelay);
  requireNumber(action, "maxDelay", maxDelay);
  requireType(action, "random", random, "function");
  if (budget !== undefined && !isBudget(budget)) {
    const expected = "an object with deposit() and withdraw()";
    throw invalidArgument(action, "budget", expected, budget);
  }
  return { attempts, baseDelay, maxDelay, random, budget };
}

function isBudget(value: unknown): value is RetryBudget {
  const { deposit, withdraw }: Record<string, unknown> = Object(value);
  return typeof deposit === "function" && typeof withdraw === "function";
}

/** Refuses what is given, and of another type. */
function requireType(
  action: string,
  name: string,
  value: unknown,
  type: "function" | "boolean",
): void {
  if (value !== undefined && typeof value !== type) {
    throw invalidArgument(action, name, `a ${type}`, value);
  }
}
