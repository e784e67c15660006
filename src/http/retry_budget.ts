import { requireNumber } from "../model/internal.ts";

/**
 * What many calls share so that their retries do not multiply an outage.
 *
 * `createRetryBudget()` makes one that counts; anything else with these two
 * functions does as well, such as one that several processes share.
 */
export interface RetryBudget {
  /** Is told of every call, before its first attempt. */
  deposit(): void;
  /** Is asked before every further attempt, and says whether to make it. */
  withdraw(): boolean;
}

/** How much a retry budget allows. */
export interface RetryBudgetOptions {
  /**
   * How many retries every call adds to the budget, as a fraction of one.
   *
   * @default {0.1}
   */
  share?: number | undefined;
  /**
   * How many retries the budget holds at most, and in the beginning.
   *
   * @default {10}
   */
  reserve?: number | undefined;
}

const ACTION = "create a retry budget";

/**
 * Makes a retry budget, to be shared by the calls to a server: of any number of
 * calls, at most `reserve` plus a `share` of them are repeated.
 *
 * Retries help when few calls fail. When all of them do, three attempts each
 * are three times the load, on a server that is down because of its load. With
 * a budget it is a tenth more, and a call whose retry is not allowed fails with
 * the error that it has. It is a token bucket, as in Finagle, gRPC and Envoy,
 * that calls fill rather than time: it has no clock, and its bound holds at any
 * rate of calls.
 *
 * There is none by default. One for each call would allow everything, and one
 * for all of them would be a global: only the caller knows which calls belong
 * together. Whoever makes many of them should have one.
 *
 * @param options How much the budget allows
 * @returns A budget, full
 * @throws {UsageError} If an option is negative or not a number
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { createRetryBudget, getConnector } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const sandbox = createSandbox();
 * const budget = createRetryBudget({ share: 0.1, reserve: 5 });
 * const api = {
 *   domain: "acme-sandbox",
 *   fetch: sandbox.fetch,
 *   retry: { budget, baseDelay: 1 },
 * };
 *
 * // An outage: without a budget, these would be 300 requests.
 * sandbox.faults.push({ kind: "html", times: Infinity });
 * for (let count = 0; count < 100; count++) {
 *   await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf").catch(() => {});
 * }
 *
 * assertEquals(sandbox.requests.length <= 100 + 0.1 * 100 + 5, true);
 * ```
 *
 * @see {@link https://sre.google/sre-book/handling-overload/}
 * @see {@link https://github.com/grpc/proposal/blob/master/A6-client-retries.md}
 */
export function createRetryBudget(
  options: RetryBudgetOptions = {},
): RetryBudget {
  const { share = 0.1, reserve = 10 } = options;
  requireNumber(ACTION, "share", share);
  requireNumber(ACTION, "reserve", reserve);
  let balance = reserve;
  return {
    deposit() {
      balance = Math.min(reserve, balance + share);
    },
    withdraw() {
      const isAllowed = balance >= 1;
      if (isAllowed) balance--;
      return isAllowed;
    },
  };
}
