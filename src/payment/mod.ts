/**
 * Says whether a payment fits a connector, every reason why it does not, and
 * how the payment ends.
 *
 * @example Choosing among all connectors
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { connectorsForPayment } from "@connectors/powens/payment";
 *
 * const { connectors } = await listConnectors({ domain: "acme-sandbox" });
 * const { fit } = connectorsForPayment(connectors, {
 *   instructions: [{
 *     amount: 25,
 *     execution_date_type: "deferred",
 *     execution_date: "2026-12-01",
 *     beneficiary: { scheme_name: "iban", isTrusted: true },
 *   }],
 * }, { today: "2026-11-20" });
 *
 * assertEquals(fit.every(({ products }) => products.includes("pay")), true);
 * ```
 *
 * @module
 */
export {
  type ConnectorsForPayment,
  connectorsForPayment,
  type ObstructedConnector,
} from "./connectors_for_payment.ts";
export { type FinalState, finalState } from "./final_state.ts";
export type {
  BeneficiaryDraft,
  PaymentDraft,
  PaymentInstructionDraft,
} from "./payment_draft.ts";
export type {
  Clash,
  ObstacleOf,
  OpenQuestion,
  PaymentObstacle,
  PaymentObstacleCode,
} from "./payment_obstacle.ts";
export {
  type PaymentConnector,
  paymentObstacles,
  type PaymentOptions,
} from "./payment_obstacles.ts";
export {
  type PaymentDraftIssue,
  type PaymentDraftResult,
  readPaymentDraft,
} from "./read_payment_draft.ts";
export type { UnjudgedPart } from "./unjudged.ts";
