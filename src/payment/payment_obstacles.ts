import {
  type Connector,
  isKnown,
  PROVIDING_PAYER_ACCOUNTS,
} from "../model/mod.ts";
import { cannotJudge } from "./cannot_judge.ts";
import { compare, isAmong, isAtMost } from "./compare.ts";
import {
  bulkObstacles,
  instructionObstacles,
} from "./instruction_obstacles.ts";
import type { PaymentDraft } from "./payment_draft.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";

/** What has to be known of a connector: every `Connector` will do. */
export type PaymentConnector = Pick<Connector, "products" | "payment_settings">;

/**
 * What a payment is judged by besides the settings of a connector.
 *
 * @typeParam C The type of the connector
 */
export interface PaymentOptions<C extends PaymentConnector = PaymentConnector> {
  /**
   * The day that it is, as `yyyy-mm-dd`: needed where there is a day to judge.
   * The API has days in UTC, as `new Date().toISOString().slice(0, 10)` is.
   */
  today?: string | undefined;
  /**
   * Which currencies a connector pays in, as ISO 4217 codes, as far as you know
   * it: the API does not say. By default, currencies are not judged.
   */
  currencies?:
    | ((connector: C) => readonly string[] | null | undefined)
    | undefined;
}

/**
 * Gives every reason why a payment does not fit a connector, or why nobody can
 * tell: it fits if, and only if, there is none.
 *
 * Any setting may be absent. If that is a list, the number of instructions or
 * what is said of the payer's account, then whatever the draft asks of it is an
 * obstacle with the verdict `unknown`. If it is a limit, of amounts or of days,
 * then there is none, since the API gives the limits that it knows; but no day
 * may be before `today`.
 *
 * For several instructions, the settings for bulk payments are heeded where the
 * server sends them, though they are not documented.
 *
 * @typeParam C The type of the connector
 * @param connector The connector; nothing has to be expanded
 * @param draft The payment; what it leaves out is not judged
 * @param options The day that it is, and the currencies if they are known
 * @returns The reasons: those of the whole payment, then those of each
 * instruction
 * @throws {UsageError} If there are no instructions, if an amount is `NaN`, if a
 * day is not written as `yyyy-mm-dd`, or if there is one to judge and no `today`
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
 *     amount: 1_000_000,
 *     execution_date_type: "instant",
 *     beneficiary: { scheme_name: "iban", isTrusted: true },
 *   }],
 * });
 *
 * assertEquals(obstacles.map(({ code, verdict }) => [code, verdict]), [
 *   ["maxAmount", "unfit"],
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
  const { products, payment_settings } = connector;
  const { instructions, payer } = draft;
  const { today, currencies } = options;
  const count = instructions.length;
  if (count === 0) {
    throw cannotJudge("instructions", "have one at least", "none");
  }
  const product = compare("noPayProduct", null, "pay", products, isAmong);
  // What makes no payments has no settings for them, and they are not unknown.
  if (product.length > 0 && !payment_settings) return product;
  const settings = payment_settings ?? {};
  const { maximum_number_of_instructions: maximum } = settings;
  const isBulk = count > 1;
  const { bulk_providing_payer_account: forBulk } = settings;
  const providing = isBulk && typeof forBulk === "string"
    ? forBulk
    : settings.providing_payer_account;
  return [
    ...product,
    ...compare(
      maximum === 1 ? "nspBulk" : "maxBulk",
      null,
      // Whatever makes payments makes those of one instruction.
      isBulk ? count : null,
      maximum,
      isAtMost,
    ),
    ...compare(
      "nspPayer",
      null,
      payer === undefined ? null : payer !== null,
      // Nobody can tell what a value asks for that is newer than this package.
      isKnown(PROVIDING_PAYER_ACCOUNTS, providing) ? providing : null,
      (isGiven, allowed) => allowed !== (isGiven ? "not_used" : "mandatory"),
    ),
    ...instructions.flatMap((instruction, index) => [
      ...instructionObstacles(instruction, index, settings, today),
      ...isBulk ? bulkObstacles(instruction, index, settings) : [],
      ...compare(
        "nspCurrency",
        index,
        currencies && instruction.currency,
        currencies?.(connector),
        isAmong,
      ),
    ]),
  ];
}
