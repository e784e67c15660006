import { mustBe } from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import { RequestError } from "./request_error.ts";

/**
 * How often and when to try again.
 *
 * The wait before attempt n + 1 is random between 0 and `baseDelay` × 2ⁿ⁻¹ (full
 * jitter), and never more than `maxDelay`. What the server asks for in
 * `Retry-After` goes before that; if it is more than `maxDelay`, the error is
 * thrown at once.
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
}

/** A policy that lacks nothing. */
export type ResolvedRetryPolicy = {
  [K in keyof RetryPolicy]-?: NonNullable<RetryPolicy[K]>;
};

/** Fills in what a policy leaves out, and refuses one that makes no sense. */
export function resolveRetryPolicy(
  policy: RetryPolicy | false = {},
): ResolvedRetryPolicy {
  const {
    attempts = 3,
    baseDelay = 250,
    maxDelay = 8_000,
    random = Math.random,
  } = policy || { attempts: 1 };
  if (!(Number.isSafeInteger(attempts) && attempts > 0)) {
    throw mustBe("attempts", "a positive integer", attempts);
  }
  if (!(baseDelay >= 0 && maxDelay >= 0)) {
    throw mustBe("baseDelay' and 'maxDelay", "numbers that are not negative");
  }
  return { attempts, baseDelay, maxDelay, random };
}

/** The statuses after which a request that may be repeated is sent again. */
const TRANSIENT_STATUSES = [429, 503, 500, 502, 504];

/**
 * How long to wait until the next attempt, in milliseconds; `undefined` if
 * there must not be one.
 */
export function retryDelay(
  error: unknown,
  method: string,
  attempt: number,
  { attempts, baseDelay, maxDelay, random }: ResolvedRetryPolicy,
): number | undefined {
  if (!(error instanceof RequestError) || attempt >= attempts) return undefined;
  const { status, retryAfter } = error instanceof ApiError
    ? error
    : { status: 500, retryAfter: null };
  const place = TRANSIENT_STATUSES.indexOf(status);
  // Only the first two statuses say that nothing was done, and only then can
  // a PATCH be repeated.
  if (place < 0 || method === "PATCH" && place > 1) return undefined;
  if (retryAfter === null) {
    return random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
  }
  return retryAfter <= maxDelay ? retryAfter : undefined;
}

/**
 * Reads a `Retry-After` header: a number of seconds, or a date in any of the
 * three formats of HTTP. Answers in milliseconds, `null` if it is neither.
 */
export function parseRetryAfter(
  value: string | null,
  now: number,
): number | null {
  if (/^\d+$/.test(value ?? "")) return Number(value) * 1_000;
  // The oldest of the formats has no zone, and HTTP's dates are in UTC.
  const date = /^[A-Z][a-z]+,? /.test(value ?? "")
    ? Date.parse(`${value?.replace(/ GMT$/, "")} GMT`)
    : NaN;
  return date >= 0 ? Math.max(0, date - now) : null;
}
