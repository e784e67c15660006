import { CONNECTORS, DRAFT, OPTIONS } from "./argument_rules.ts";
import type { PaymentDraft } from "./payment_draft.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";
import {
  findObstacles,
  type PaymentConnector,
  type PaymentOptions,
} from "./payment_obstacles.ts";
import { requireRule } from "./rule.ts";
import { findUnjudgedParts, type UnjudgedPart } from "./unjudged.ts";

/**
 * A connector, and its obstacles to a payment.
 *
 * @typeParam C The type of the connector
 */
export interface ObstructedConnector<C> {
  /** The connector. */
  connector: C;
  /** The obstacles. There is at least one. */
  obstacles: PaymentObstacle[];
}

/**
 * The connectors of a list, split by whether the payment fits them.
 *
 * @typeParam C The type of the connectors
 */
export interface ConnectorsForPayment<C> {
  /** Those that the payment fits. */
  fit: C[];
  /**
   * Those that it does not fit, with all obstacles, also those with the verdict
   * `unknown`.
   */
  unfit: ObstructedConnector<C>[];
  /**
   * Those whose settings do not say enough to judge, with the open questions.
   */
  unknown: ObstructedConnector<C>[];
  /** The parts of the payment that were not judged. */
  unjudged: UnjudgedPart[];
}

/**
 * Splits a list into the connectors that a payment fits, those that it does not
 * fit, and those whose settings do not say enough to judge. Each part keeps the
 * order of the list. `unjudged` names the parts of the payment that were not
 * judged.
 *
 * @typeParam C The type of the connectors
 * @param connectors The connectors, such as those of `listConnectors()`
 * @param draft The payment; what it leaves out is not judged
 * @param options The current day, and the currencies if you know them
 * @returns The connectors, with the reasons
 * @throws {UsageError} If a part of the payment is invalid; the message has its
 * path. Also if another argument is missing, or if the payment has a day and
 * there is no `today`
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
  requireRule("connectors", connectors, CONNECTORS, "connectors");
  requireRule("draft", draft, DRAFT);
  requireRule("options", options, OPTIONS);
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
