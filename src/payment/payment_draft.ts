import type {
  BeneficiaryType,
  ExecutionDateType,
  ExecutionFrequency,
  Sendable,
} from "../model/mod.ts";

/**
 * A payment that is to be made, as far as it is known: what is left out is not
 * judged.
 *
 * The keys are those of the API, so that the body of `POST /payments` is a
 * draft as it stands.
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export interface PaymentDraft {
  /** What is to be paid: more than one instruction makes a bulk payment. */
  instructions: readonly PaymentInstructionDraft[];
  /**
   * The account to pay from, of which only the presence is judged; `null` where
   * it will not be given. Left out, it may still be asked for, as the vendor's
   * web view does.
   */
  payer?: object | null | undefined;
}

/**
 * One of the instructions of a {@linkcode PaymentDraft}.
 *
 * @see {@link https://docs.powens.com/api-reference/products/payments/payments}
 */
export interface PaymentInstructionDraft {
  /** When it is to be executed. */
  execution_date_type: Sendable<ExecutionDateType>;
  /** How much is to be paid, in units of the currency, such as `12.5`. */
  amount?: number | undefined;
  /** The ISO 4217 code of the currency, such as `EUR`. */
  currency?: string | undefined;
  /** To whom it is to be paid. */
  beneficiary?: BeneficiaryDraft | undefined;
  /** On which day it is to be executed if it is `deferred`, as `yyyy-mm-dd`. */
  execution_date?: string | null | undefined;
  /** From which day on it is to be executed if `periodic`, as `yyyy-mm-dd`. */
  start_date?: string | null | undefined;
  /** How often it is to be executed if it is `periodic`. */
  frequency?: Sendable<ExecutionFrequency> | null | undefined;
}

/** The beneficiary of a {@linkcode PaymentInstructionDraft}. */
export interface BeneficiaryDraft {
  /** How the beneficiary is identified. */
  scheme_name?: Sendable<BeneficiaryType> | undefined;
  /**
   * Whether the payer has made this a trusted beneficiary at the institution.
   * This is the one key that is not of the API, which cannot know it either.
   *
   * @default {false}
   */
  isTrusted?: boolean | undefined;
}
