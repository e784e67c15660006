import type {
  BeneficiaryType,
  ExecutionDateType,
  ExecutionFrequency,
  Sendable,
} from "../model/mod.ts";

/**
 * A payment that is being prepared. Keys that are absent are not judged.
 *
 * The keys are those of the API, so the body of `POST /payments` is a draft.
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export interface PaymentDraft {
  /** The instructions. More than one makes a bulk payment. */
  instructions: readonly PaymentInstructionDraft[];
  /**
   * The account to pay from. Only its presence is judged. `null` says that it
   * will not be given. If the key is absent, the web view of the vendor may
   * still ask for the account.
   */
  payer?: object | null | undefined;
}

/**
 * An instruction of a {@linkcode PaymentDraft}.
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export interface PaymentInstructionDraft {
  /** When it is to be executed. */
  execution_date_type: Sendable<ExecutionDateType>;
  /** The amount, in units of the currency, such as `12.5`. */
  amount?: number | undefined;
  /** The ISO 4217 code of the currency, such as `EUR`. */
  currency?: string | undefined;
  /** Who is paid. */
  beneficiary?: BeneficiaryDraft | undefined;
  /** The day of the execution if it is `deferred`, as `yyyy-mm-dd`. */
  execution_date?: string | null | undefined;
  /** The day of the first execution if it is `periodic`, as `yyyy-mm-dd`. */
  start_date?: string | null | undefined;
  /** How often it is executed if it is `periodic`. */
  frequency?: Sendable<ExecutionFrequency> | null | undefined;
}

/** The beneficiary of a {@linkcode PaymentInstructionDraft}. */
export interface BeneficiaryDraft {
  /** How the beneficiary is identified. */
  scheme_name?: Sendable<BeneficiaryType> | undefined;
  /**
   * Whether the payer has made this a trusted beneficiary at the institution.
   * The API has no such key.
   *
   * @default {false}
   */
  isTrusted?: boolean | undefined;
}
