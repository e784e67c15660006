import type {
  BeneficiaryType,
  ExecutionDateType,
  ExecutionFrequency,
  Product,
  ProvidingPayerAccount,
  Sendable,
} from "../model/mod.ts";

/**
 * A reason why a payment does not fit a connector, or why that is unknown.
 *
 * The API lists the same keys as the incompatibilities of a payment, except
 * `verdict` and `instruction`.
 *
 * @typeParam Code The code of the reason
 * @typeParam Asked The type of what the draft asks for
 * @typeParam Allowed The type of what the connector allows
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export type ObstacleOf<Code extends string, Asked, Allowed> =
  | Clash<Code, Asked, Allowed>
  | OpenQuestion<Code, Asked>;

/** The connector does not allow what the draft asks for. */
export interface Clash<Code extends string, Asked, Allowed> {
  /** Tells the reasons apart. */
  code: Code;
  /** Tells what is known from what is not. */
  verdict: "unfit";
  /** The index of the instruction; `null` if it is about the whole payment. */
  instruction: number | null;
  /** What the draft asks for. */
  value_payment: Asked;
  /** What the connector allows. */
  value_connector: Allowed;
}

/** The settings of the connector do not say what it allows. */
export interface OpenQuestion<Code extends string, Asked> {
  /** Tells the reasons apart. */
  code: Code;
  /** Tells what is known from what is not. */
  verdict: "unknown";
  /** The index of the instruction; `null` if it is about the whole payment. */
  instruction: number | null;
  /** What the draft asks for. */
  value_payment: Asked;
  /** Always `null`, as the settings of the connector do not say. */
  value_connector: null;
}

/**
 * A reason why a payment does not fit a connector, told apart by `code`. The
 * codes are those of the API. `noPayProduct` is for a connector that makes no
 * payments: the API has no code for it.
 *
 * @example A message for each
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnector } from "@connectors/powens";
 * import { type PaymentObstacle, paymentObstacles } from "@connectors/powens/payment";
 *
 * function explain(obstacle: PaymentObstacle): string {
 *   if (obstacle.verdict === "unknown") return `Ask the bank: ${obstacle.code}`;
 *   switch (obstacle.code) {
 *     case "maxAmount":
 *       return `At most ${obstacle.value_connector} €`;
 *     case "nspDateType":
 *       return `Only ${obstacle.value_connector.join(", ")}`;
 *     default:
 *       return "Choose another bank";
 *   }
 * }
 *
 * const connector = decodeConnector({
 *   id: 40,
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   charged: true,
 *   beta: false,
 *   products: ["pay"],
 *   payment_settings: {
 *     execution_date_types: ["first_open_day"],
 *     transfer_date_types_where_trusted_beneficiary_required: [],
 *   },
 * });
 * const obstacles = paymentObstacles(connector, {
 *   instructions: [{
 *     execution_date_type: "instant",
 *     beneficiary: { scheme_name: "iban" },
 *   }],
 * });
 *
 * assertEquals(obstacles.map(explain), [
 *   "Only first_open_day",
 *   "Ask the bank: nspBenefScheme",
 * ]);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export type PaymentObstacle =
  /** The connector does not make payments. The API has no such code. */
  | ObstacleOf<"noPayProduct", "pay", readonly Product[]>
  /** There are more instructions than the connector takes at once. */
  | ObstacleOf<"maxBulk", number, number>
  /** There is more than one instruction, and the connector takes only one. */
  | ObstacleOf<"nspBulk", number, number>
  /**
   * The account of the payer is given though it must not be, or is missing.
   * `value_payment` says whether it is given.
   */
  | ObstacleOf<"nspPayer", boolean, ProvidingPayerAccount>
  /** The execution date type is not supported. */
  | ObstacleOf<
    "nspDateType",
    Sendable<ExecutionDateType>,
    readonly ExecutionDateType[]
  >
  /**
   * The payment has a day, and the connector does not execute on a given day.
   */
  | ObstacleOf<"nspExecDate", string, readonly ExecutionDateType[]>
  /** The frequency is not supported. */
  | ObstacleOf<
    "nspFrequency",
    Sendable<ExecutionFrequency>,
    readonly ExecutionFrequency[]
  >
  /** The way to identify the beneficiary is not supported. */
  | ObstacleOf<
    "nspBenefScheme",
    Sendable<BeneficiaryType>,
    readonly BeneficiaryType[]
  >
  /** The currency is not supported. */
  | ObstacleOf<"nspCurrency", string, readonly string[]>
  /** The amount is below the minimum for this execution date type. */
  | ObstacleOf<"minAmount", number, number>
  /**
   * The amount is above the maximum for this execution date type. The
   * institution may have another limit for the payer.
   */
  | ObstacleOf<"maxAmount", number, number>
  /** The day is too early. Both values are in days. */
  | ObstacleOf<"minDateDelta", number, number>
  /** The day is too late. Both values are in days. */
  | ObstacleOf<"maxDateDelta", number, number>
  /**
   * The payer must first make this a trusted beneficiary. That is required for
   * this execution date type or, if the value of the connector is `true`, for a
   * bulk payment.
   */
  | ObstacleOf<
    "trustBenef",
    Sendable<ExecutionDateType>,
    readonly ExecutionDateType[] | true
  >;

/** Why a payment does not fit a connector. */
export type PaymentObstacleCode = PaymentObstacle["code"];
