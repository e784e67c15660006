import type { RequestSummary } from "../model/mod.ts";
import type { ApiErrorDetails } from "./api_error.ts";
import { RequestError } from "./request_error.ts";
import type { RetryBudget } from "./retry_budget.ts";

/**
 * How often and when to try again.
 *
 * The wait before attempt n + 1 is random between 0 and `baseDelay` × 2ⁿ⁻¹ (full
 * jitter), and never more than `maxDelay`. What the server asks for in
 * `Retry-After` goes before that; if it is more than `maxDelay`, the error is
 * thrown at once.
 *
 * Numbers must not be negative.
 *
 * @see {@link https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/}
 */
export interface RetryPolicy {
  /**
   * How often to send a request at most, the first time included.
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
   * Gives a number from 0 up to, but not including, 1.
   *
   * @default {Math.random}
   */
  random?: (() => number) | undefined;
  /**
   * What bounds the retries of many calls, from `createRetryBudget()`.
   *
   * @default {undefined}
   */
  budget?: RetryBudget | undefined;
}

/**
 * How long to wait until the next attempt, in milliseconds; `undefined` if
 * there must not be one.
 */
export function retryDelay(
  error: unknown,
  { method, attempts: attempt }: RequestSummary,
  policy: RetryPolicy | false | undefined,
): number | undefined {
  if (policy === false || !(error instanceof RequestError)) return undefined;
  const {
    attempts = 3,
    baseDelay = 250,
    maxDelay = 8_000,
    random = Math.random,
    budget,
  } = policy ?? {};
  const { status, retryAfter }: RequestSummary & Partial<ApiErrorDetails> =
    error;
  // A PATCH is repeated only where nothing was done; no status is no answer.
  const transient = method === "PATCH"
    ? [429, 503]
    : [429, 503, 500, 502, 504, undefined];
  const delay = retryAfter ??
    random() * Math.min(maxDelay, baseDelay * 2 ** Math.min(attempt - 1, 99));
  return transient.includes(status) && attempt < attempts &&
      delay <= maxDelay && (!budget || budget.withdraw())
    ? delay
    : undefined;
}

/**
 * Reads a `Retry-After` header: a number of seconds, or a date in any of the
 * three formats of HTTP. Answers in milliseconds, `null` if it is neither.
 */
export function parseRetryAfter(
  value: string | null,
  now: number,
): number | null {
  const text = value ?? "";
  // The oldest of the formats has no zone, and HTTP's dates are in UTC.
  const delay = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : /^[A-Z][a-z]+,? /.test(text)
    ? Math.max(0, Date.parse(`${text.replace(" GMT", "")} GMT`) - now)
    : NaN;
  return delay >= 0 ? delay : null;
}
