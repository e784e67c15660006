import type { RequestSummary } from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import { NetworkError } from "./network_error.ts";
import type { RetryBudget } from "./retry_budget.ts";
import type { RetrySettings } from "./settings.ts";
import { TimeoutError } from "./timeout_error.ts";

/**
 * How often and when to retry.
 *
 * The wait before attempt n + 1 is random between 0 and `baseDelay` × 2ⁿ⁻¹
 * (full jitter), and at most `maxDelay`. A `Retry-After` of the server
 * overrides it. If that is more than `maxDelay`, the error is thrown at once.
 *
 * `attempts` must be an integer from 1, and delays must be numbers from 0.
 *
 * @see
 * {@link https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/}
 */
export interface RetryPolicy {
  /**
   * The maximum number of attempts, with the first one.
   *
   * @default {3}
   */
  attempts?: number | undefined;
  /**
   * The longest wait before the second attempt, in milliseconds.
   *
   * @default {250}
   */
  baseDelay?: number | undefined;
  /**
   * The longest wait before any attempt, in milliseconds.
   *
   * @default {8_000}
   */
  maxDelay?: number | undefined;
  /**
   * Returns a random number from 0 to 1, without 1.
   *
   * @default {Math.random}
   */
  random?: (() => number) | undefined;
  /**
   * A budget for the retries of many calls, from `createRetryBudget()`.
   *
   * @default {undefined}
   */
  budget?: RetryBudget | undefined;
}

/**
 * Returns the wait before the next attempt, in milliseconds; `Infinity` if
 * there must not be one.
 *
 * @param error The error of the last attempt
 * @param request The request, with the number of attempts so far
 * @param settings How often and when to retry
 */
export function retryDelay(
  error: unknown,
  { method, attempts }: RequestSummary,
  settings: RetrySettings,
): number {
  if (!isTransient(error, method) || attempts >= settings.attempts) {
    return Infinity;
  }
  const { baseDelay, maxDelay, random } = settings;
  const asked = error instanceof ApiError ? error.retryAfter : null;
  // After many doublings, 0 times infinity would be NaN.
  const bound = Math.min(maxDelay, baseDelay * 2 ** Math.min(attempts - 1, 99));
  const delay = asked ?? random() * bound;
  return delay <= maxDelay ? delay : Infinity;
}

/** Says whether the same request may succeed the next time. */
function isTransient(error: unknown, method: string): boolean {
  // A PATCH is repeated only if the server says that it did nothing.
  const isPatch = method === "PATCH";
  if (error instanceof ApiError) {
    const statuses = isPatch ? [429, 503] : [429, 500, 502, 503, 504];
    return statuses.includes(error.status);
  }
  if (isPatch) return false;
  return error instanceof NetworkError ||
    error instanceof TimeoutError && error.bound === "timeout";
}
