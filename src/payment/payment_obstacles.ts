import {
  type Connector,
  isKnown,
  type PaymentSettings,
  PROVIDING_PAYER_ACCOUNTS,
} from "../model/mod.ts";
import { CONNECTOR, DRAFT, OPTIONS } from "./argument_rules.ts";
import { compare, isAmong, isAtMost } from "./compare.ts";
import {
  bulkObstacles,
  instructionObstacles,
} from "./instruction_obstacles.ts";
import type { PaymentDraft } from "./payment_draft.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";
import { requireRule } from "./rule.ts";

/** The part of a `Connector` that a payment is judged by. */
export type PaymentConnector = Pick<Connector, "products" | "payment_settings">;

/**
 * The options for judging a payment, besides the settings of a connector.
 *
 * @typeParam C The type of the connector
 */
export interface PaymentOptions<C extends PaymentConnector = PaymentConnector> {
  /**
   * The current day, as `yyyy-mm-dd`. It is required if the payment has a day.
   * The API has days in UTC, like `new Date().toISOString().slice(0, 10)`.
   */
  today?: string | undefined;
  /**
   * Returns the currencies that a connector pays in, as ISO 4217 codes, if you
   * know them. The API does not say. By default, currencies are not judged.
   */
  currencies?:
    | ((connector: C) => readonly string[] | null | undefined)
    | undefined;
}

/**
 * Returns every reason why a payment does not fit a connector, or why that is
 * unknown. The payment fits if there is none.
 *
 * The API may leave out any setting. If a limit of amounts or days is absent,
 * there is no limit. If any other setting is absent, and the draft asks for it,
 * there is an obstacle with the verdict `unknown`. No day may be before
 * `today`.
 *
 * A payment with several instructions is also judged by the undocumented
 * settings for bulk payments, if the server sends them.
 *
 * @typeParam C The type of the connector
 * @param connector The connector; nothing has to be expanded
 * @param draft The payment; what it leaves out is not judged
 * @param options The current day, and the currencies if you know them
 * @returns The reasons: those of the whole payment, then those of each
 * instruction
 * @throws {UsageError} If a part of the payment is invalid; the message has its
 * path. Also if another argument is missing, or if the payment has a day and
 * there is no `today`
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { paymentObstacles } from "@connectors/powens/payment";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf");
 * const obstacles = paymentObstacles(connector, {
 *   instructions: [{
 *     amount: 25,
 *     execution_date_type: "periodic",
 *     frequency: "hourly",
 *     beneficiary: { scheme_name: "iban", isTrusted: true },
 *   }],
 * });
 *
 * assertEquals(obstacles.map(({ code, verdict }) => [code, verdict]), [
 *   ["nspFrequency", "unfit"],
 * ]);
 * ```
 *
 * @see {@link https://docs.powens.com/documentation/integration-guides/pay/advanced/listing-connectors-with-pay-enabled-programmatically}
 */
export function paymentObstacles<C extends PaymentConnector>(
  connector: C,
  draft: PaymentDraft,
  options: PaymentOptions<C> = {},
): PaymentObstacle[] {
  requireRule("connector", connector, CONNECTOR);
  requireRule("draft", draft, DRAFT);
  requireRule("options", options, OPTIONS);
  return findObstacles(connector, draft, options);
}

/** Returns every reason why a valid payment does not fit. */
export function findObstacles<C extends PaymentConnector>(
  connector: C,
  draft: PaymentDraft,
  { today, currencies }: PaymentOptions<C>,
): PaymentObstacle[] {
  const { products, payment_settings } = connector;
  const product = compare(null, {
    code: "noPayProduct",
    asked: "pay" as const,
    allowed: products,
    fits: isAmong,
  });
  // Without payments, the settings are not needed. So they are not unknown.
  if (product.length > 0 && !payment_settings) return product;
  const settings = payment_settings ?? {};
  const isBulk = draft.instructions.length > 1;
  return [
    ...product,
    ...countObstacles(draft, settings),
    ...payerObstacles(draft, settings),
    ...draft.instructions.flatMap((instruction, index) => {
      const judged = { draft: instruction, index, settings, today };
      return [
        ...instructionObstacles(judged),
        ...isBulk ? bulkObstacles(judged) : [],
        ...compare(index, {
          code: "nspCurrency",
          asked: currencies ? instruction.currency : null,
          allowed: currencies?.(connector),
          fits: isAmong,
        }),
      ];
    }),
  ];
}

function countObstacles(
  { instructions }: PaymentDraft,
  { maximum_number_of_instructions: maximum }: PaymentSettings,
): PaymentObstacle[] {
  return compare(null, {
    code: maximum === 1 ? "nspBulk" : "maxBulk",
    // Every connector with payments takes one instruction.
    asked: instructions.length > 1 ? instructions.length : null,
    allowed: maximum,
    fits: isAtMost,
  });
}

function payerObstacles(
  { instructions, payer }: PaymentDraft,
  settings: PaymentSettings,
): PaymentObstacle[] {
  const { bulk_providing_payer_account: forBulk } = settings;
  const providing = instructions.length > 1 && typeof forBulk === "string"
    ? forBulk
    : settings.providing_payer_account;
  return compare(null, {
    code: "nspPayer",
    asked: payer === undefined ? null : payer !== null,
    // The meaning of a value that is newer than this package is unknown.
    allowed: isKnown(PROVIDING_PAYER_ACCOUNTS, providing) ? providing : null,
    fits: (isGiven, allowed) =>
      allowed !== (isGiven ? "not_used" : "mandatory"),
  });
}
