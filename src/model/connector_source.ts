import type { DateTime } from "./date_time.ts";
import type {
  AccountUsage,
  AuthMechanism,
  BeneficiaryType,
  Capability,
  ExecutionDateType,
  ExecutionFrequency,
  ProvidingPayerAccount,
  SourceName,
  ValidateMechanism,
} from "./enumerations.ts";
import type { PaymentSettings } from "./payment_settings.ts";
import type { Stability } from "./stability.ts";
import type { Undocumented } from "./undocumented.ts";

/**
 * One of the ways in which a connector reaches its institution.
 *
 * Lists of sources are not sorted by `priority`.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSource {
  /** The source's id, which differs from domain to domain. */
  id: number;
  /** The id of the source's connector, which differs from domain to domain. */
  id_connector: number;
  /** The source's name, which the fields of its form refer to. */
  name: SourceName;
  /** The mechanism in use, or `null`. */
  auth_mechanism: AuthMechanism | null;
  /** The mechanisms to choose from. */
  available_auth_mechanisms: AuthMechanism[];
  /**
   * Since when the source is disabled, and so ignored when synchronizing; or
   * `null` where it is enabled.
   */
  disabled: DateTime | null;
  /** The place in the order of sources: the lowest is added first. */
  priority: number;
  /** Whom the accounts are for. */
  account_usages: AccountUsage[];
  /** How reliably the source works. */
  stability?: Undocumented<Stability>;
  /** The source's UUID. */
  uuid?: Undocumented<string>;
  /** Seen as `null`. */
  fallback?: Undocumented<null>;
  /** How often connections are synchronized; seen as `null`. */
  sync_periodicity?: Undocumented<number | null>;
  /** Since when there is the source. */
  first_opening?: Undocumented<DateTime>;
  /** What the source can do. */
  capabilities?: Undocumented<Capability[]>;
  /** Seen as an empty list. */
  disabled_capabilities?: Undocumented<Capability[]>;
  /** Seen as an empty list. */
  categories?: Undocumented<unknown[]>;
  /** The types of account, such as `checking`. */
  account_types?: Undocumented<string[]>;
  /** The types of document, such as `other`. */
  documents_type?: Undocumented<string[]>;
  /** What the source can do for payments. */
  payment_settings?: Undocumented<PaymentSettings>;
  /** The mechanisms for transfers to choose from. */
  available_transfer_mechanisms?: Undocumented<ValidateMechanism[]>;
  /** How a transfer is validated. */
  transfer_validate_mechanism?: Undocumented<ValidateMechanism>;
  /** How the beneficiary of a transfer can be identified. */
  transfer_beneficiary_types?: Undocumented<BeneficiaryType[]>;
  /** When a transfer can be executed. */
  transfer_execution_date_types?: Undocumented<ExecutionDateType[]>;
  /** How often a periodic transfer can be executed. */
  transfer_execution_frequencies?: Undocumented<ExecutionFrequency[]>;
  /** How many instructions a transfer can have. */
  transfer_max_nb_instructions?: Undocumented<number>;
  /** Whether the payer's account is given with a transfer. */
  transfer_with_payer_account?: Undocumented<ProvidingPayerAccount>;
}
