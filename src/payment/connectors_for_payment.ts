import type { PaymentDraft } from "./payment_draft.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";
import {
  findObstacles,
  type PaymentConnector,
  type PaymentOptions,
} from "./payment_obstacles.ts";
import { requireDraft } from "./require_draft.ts";
import { findUnjudgedParts, type UnjudgedPart } from "./unjudged.ts";

/**
 * A connector, and what is in the way of a payment.
 *
 * @typeParam C The type of the connector
 */
export interface ObstructedConnector<C> {
  /** The connector. */
  connector: C;
  /** What is in the way: one thing at least. */
  obstacles: PaymentObstacle[];
}

/**
 * The connectors of a list, apart by whether a payment fits them.
 *
 * @typeParam C The type of the connectors
 */
export interface ConnectorsForPayment<C> {
  /** Those that the payment fits. */
  fit: C[];
  /** Those that it does not fit, with the reasons, known or not. */
  unfit: ObstructedConnector<C>[];
  /**
   * Those of which nobody can tell, as their settings do not say everything
   * that the payment asks; with what they do not say.
   */
  unknown: ObstructedConnector<C>[];
  /** The parts of the payment by which no connector was judged. */
  unjudged: UnjudgedPart[];
}

/**
 * Splits a list into the connectors that a payment fits, those that it does not
 * fit, and those of which nobody can tell. Each is in the order of the list.
 * `unjudged` names what no connector was judged by.
 *
 * @typeParam C The type of the connectors
 * @param connectors The connectors, such as those of `listConnectors()`
 * @param draft The payment; what it leaves out is not judged
 * @param options The day that it is, and the currencies if they are known
 * @returns The connectors, with the reasons
 * @throws {UsageError} If a part of the payment is not what it must be, by its
 * path, or if there is a day to judge and no `today`
 *
 * @example Usage
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { connectorsForPayment } from "@connectors/powens/payment";
 *
 * const { connectors } = await listConnectors({ domain: "acme-sandbox" });
 * const { fit, unfit, unknown } = connectorsForPayment(connectors, {
 *   instructions: [{
 *     amount: 25,
 *     execution_date_type: "instant",
 *     beneficiary: { scheme_name: "iban", isTrusted: true },
 *   }],
 * });
 *
 * assertEquals(fit.length + unfit.length + unknown.length, connectors.length);
 * assert(fit.some(({ name }) => name === "Connecteur de test"));
 * ```
 *
 * @see {@link https://docs.powens.com/documentation/integration-guides/pay/advanced/listing-connectors-with-pay-enabled-programmatically}
 */
export function connectorsForPayment<C extends PaymentConnector>(
  connectors: readonly C[],
  draft: PaymentDraft,
  options: PaymentOptions<C> = {},
): ConnectorsForPayment<C> {
  requireDraft(draft);
  const split: ConnectorsForPayment<C> = {
    fit: [],
    unfit: [],
    unknown: [],
    unjudged: findUnjudgedParts(draft, options),
  };
  for (const connector of connectors) {
    const obstacles = findObstacles(connector, draft, options);
    if (obstacles.length === 0) split.fit.push(connector);
    else {
      const isUnfit = obstacles.some(({ verdict }) => verdict === "unfit");
      split[isUnfit ? "unfit" : "unknown"].push({ connector, obstacles });
    }
  }
  return split;
}
