import type {
  BeneficiaryType,
  ExecutionDateType,
  ExecutionFrequency,
  ProvidingPayerAccount,
  ValidateMechanism,
} from "./enumerations.ts";
import type { Undocumented } from "./undocumented.ts";

/** Amounts in the currency of the payment, by execution date type. */
export interface AmountsByExecutionDateType {
  /** For payments on the first open day. */
  first_open_day?: number | null;
  /** For instant payments. */
  instant?: number | null;
  /** For payments on a later date. */
  deferred?: number | null;
  /** For periodic payments. */
  periodic?: number | null;
}

/** Whether a payment is validated in the institution's own app, by platform. */
export interface AppToAppUse {
  /** On Android; `null` if unknown. */
  android?: boolean | null;
  /** On iOS; `null` if unknown. */
  ios?: boolean | null;
}

/**
 * The settings of a connector for payments. Every key may be absent or `null`.
 * Both mean that the API does not say. An empty list means that nothing is
 * supported.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 * @see
 * {@link https://docs.powens.com/documentation/integration-guides/pay/advanced/listing-connectors-with-pay-enabled-programmatically}
 */
export interface PaymentSettings {
  /** How the payer can validate a payment. */
  available_validate_mechanisms?: ValidateMechanism[] | null;
  /** How a beneficiary can be identified. */
  beneficiary_types?: BeneficiaryType[] | null;
  /** When a payment can be executed. */
  execution_date_types?: ExecutionDateType[] | null;
  /** How often a periodic payment can be executed. */
  execution_frequencies?: ExecutionFrequency[] | null;
  /** How many instructions a payment can have; 1 means no bulk payments. */
  maximum_number_of_instructions?: number | null;
  /** Whether the payer's account is given with the payment. */
  providing_payer_account?: ProvidingPayerAccount | null;
  /**
   * The execution date types whose payments can reach the final state
   * `accepted`. An empty list means none.
   */
  partial_status_tracking?: ExecutionDateType[] | null;
  /** Whether the payer is sent to the institution's app. */
  is_app_to_app_used?: AppToAppUse | null;
  /** Whether the institution reports the account of the payer afterwards. */
  bank_provides_payer_account?: boolean | null;
  /** Whether the institution reports the name of the payer afterwards. */
  bank_provides_payer_label?: boolean | null;
  /** The execution date types that require a trusted beneficiary. */
  transfer_date_types_where_trusted_beneficiary_required?:
    | ExecutionDateType[]
    | null;
  /** Whether a payment can be cancelled. */
  cancellation_available?: boolean | null;
  /** The minimum amount, by execution date type. */
  minimum_amount?: AmountsByExecutionDateType | null;
  /** The maximum amount, by execution date type. */
  maximum_amount?: AmountsByExecutionDateType | null;
  /** The minimum number of days before a deferred payment. */
  minimum_date_delta_days?: number | null;
  /** The maximum number of days before a deferred payment. */
  maximum_date_delta_days?: number | null;
  /** When a bulk payment can be executed. */
  bulk_execution_date_types?: Undocumented<ExecutionDateType[]>;
  /** Whether the payer's account is given with a bulk payment. */
  bulk_providing_payer_account?: Undocumented<ProvidingPayerAccount>;
  /** Whether a bulk payment requires trusted beneficiaries. */
  trusted_beneficiaries_required_for_bulk?: Undocumented<boolean>;
}
