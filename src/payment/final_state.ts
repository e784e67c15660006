import type { ExecutionDateType, Sendable } from "../model/mod.ts";
import { CONNECTOR, EXECUTION_DATE_TYPE } from "./argument_rules.ts";
import type { PaymentConnector } from "./payment_obstacles.ts";
import { requireRule } from "./rule.ts";

/** The final state of a payment that succeeds; see {@linkcode finalState}. */
export type FinalState = "done" | "accepted" | "unknown";

/**
 * Reads the final state of a payment that succeeds from
 * `partial_status_tracking`.
 *
 * - `done`: the institution confirms that the payment was executed.
 * - `accepted`: the institution may stop reporting after its first checks. The
 *   execution may still fail, and nobody will be told.
 * - `unknown`: the settings do not say.
 *
 * The documentation says that its list "indicates for which payment date types
 * a payment can reach the final state `accepted`". It says that an empty list
 * "indicates that payments will never get the state `accepted`". So a date type
 * that is not in the list is tracked until `done`.
 *
 * @param connector The connector; nothing has to be expanded
 * @param executionDateType The execution date type of the payment
 * @returns The state
 * @throws {UsageError} If an argument is missing, or of another type
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
  requireRule("connector", connector, CONNECTOR);
  requireRule("executionDateType", executionDateType, EXECUTION_DATE_TYPE);
  const types = connector.payment_settings?.partial_status_tracking;
  if (!types) return "unknown";
  return types.some((one) => one === executionDateType) ? "accepted" : "done";
}
