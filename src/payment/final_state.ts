import type { ExecutionDateType, Sendable } from "../model/mod.ts";
import type { PaymentConnector } from "./payment_obstacles.ts";

/** In which state a payment ends that was not rejected; see {@linkcode finalState}. */
export type FinalState = "done" | "accepted" | "unknown";

/**
 * Says in which state a payment ends that is not rejected and does not expire.
 * `partial_status_tracking` is about that.
 *
 * - `done`: the institution confirms that the payment was executed.
 * - `accepted`: the institution may stop telling after its first checks, so that
 *   the payment can end as `accepted`. It may still fail to be executed, and
 *   nobody will be told.
 * - `unknown`: the settings do not say.
 *
 * The name of the setting and its text are easily read the other way round. The
 * documentation says that its list "indicates for which payment date types a
 * payment can reach the final state `accepted`". It says that an empty list
 * "indicates that payments will never get the state `accepted`". So `accepted`
 * is the lesser end, and what is not in the list is tracked to the end.
 *
 * @param connector The connector; nothing has to be expanded
 * @param executionDateType The execution date type of the payment
 * @returns The state
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { finalState } from "@connectors/powens/payment";
 *
 * const connector = {
 *   products: [],
 *   payment_settings: { partial_status_tracking: ["first_open_day" as const] },
 * };
 *
 * assertEquals(finalState(connector, "first_open_day"), "accepted");
 * assertEquals(finalState(connector, "instant"), "done");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export function finalState(
  connector: Pick<PaymentConnector, "payment_settings">,
  executionDateType: Sendable<ExecutionDateType>,
): FinalState {
  const types = connector.payment_settings?.partial_status_tracking;
  if (!types) return "unknown";
  return types.some((one) => one === executionDateType) ? "accepted" : "done";
}
