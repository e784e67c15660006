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
 * A way in which a connector reaches its institution. Lists of sources are not
 * sorted by `priority`.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSource {
  /** The source's id, which differs from domain to domain. */
  id: number;
  /** The id of the source's connector, which differs from domain to domain. */
  id_connector: number;
  /** The name of the source. The fields of its form refer to it. */
  name: SourceName;
  /** The mechanism in use, or `null`. */
  auth_mechanism: AuthMechanism | null;
  /** The available mechanisms. */
  available_auth_mechanisms: AuthMechanism[];
  /**
   * Since when the source is disabled, and not synchronized; `null` if it is
   * enabled.
   */
  disabled: DateTime | null;
  /** The priority. The source with the lowest number is added first. */
  priority: number;
  /** The users of the accounts. */
  account_usages: AccountUsage[];
  /** The stability of the source. */
  stability?: Undocumented<Stability>;
  /** The source's UUID. */
  uuid?: Undocumented<string>;
  /** Seen as `null`. */
  fallback?: Undocumented<null>;
  /** How often connections are synchronized; seen as `null`. */
  sync_periodicity?: Undocumented<number | null>;
  /** Since when the source exists. */
  first_opening?: Undocumented<DateTime>;
  /** The capabilities of the source. */
  capabilities?: Undocumented<Capability[]>;
  /** Seen as an empty list. */
  disabled_capabilities?: Undocumented<Capability[]>;
  /** Seen as an empty list. */
  categories?: Undocumented<unknown[]>;
  /** The types of account, such as `checking`. */
  account_types?: Undocumented<string[]>;
  /** The types of document, such as `other`. */
  documents_type?: Undocumented<string[]>;
  /** The settings for payments. */
  payment_settings?: Undocumented<PaymentSettings>;
  /** The available mechanisms for transfers. */
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
