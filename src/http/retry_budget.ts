import { requireNumber } from "../model/internal.ts";

/**
 * A budget for the retries of many calls, so that they do not make an outage
 * worse. `createRetryBudget()` makes one. You can also write one with these two
 * functions, for example one that several processes share.
 */
export interface RetryBudget {
  /** Is called once for every call, before its first attempt. */
  deposit(): void;
  /** Is called before every further attempt. It says whether to make it. */
  withdraw(): boolean;
}

/** The options of `createRetryBudget()`. */
export interface RetryBudgetOptions {
  /**
   * The number of retries that every call adds to the budget.
   *
   * @default {0.1}
   */
  share?: number | undefined;
  /**
   * The maximum number of retries in the budget. It starts with this number.
   *
   * @default {10}
   */
  reserve?: number | undefined;
}

const ACTION = "create a retry budget";

/**
 * Makes a retry budget for the calls to a server. It allows at most `reserve`
 * retries, plus a `share` of the number of calls.
 *
 * Retries help if few calls fail. If all calls fail, three attempts each triple
 * the load of a server that is already overloaded. With a budget, the load
 * grows by a tenth. A call without an allowed retry fails with its last error.
 *
 * It is a token bucket, as in Finagle, gRPC and Envoy. Calls fill it, not time,
 * so its bound holds at any rate.
 *
 * There is no budget by default, as only you know which calls belong together.
 * If you make many calls, use one.
 *
 * @param options The share and the reserve
 * @returns A full budget
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
 * @see
 * {@link https://github.com/grpc/proposal/blob/master/A6-client-retries.md}
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
