import type { ConnectorCountry } from "./connector_country.ts";
import type { ConnectorField } from "./connector_field.ts";
import type { ConnectorPaymentField } from "./connector_payment_field.ts";
import type { ConnectorSource } from "./connector_source.ts";
import type {
  AccountUsage,
  AuthMechanism,
  BeneficiaryType,
  Capability,
  ExecutionDateType,
  Product,
  ValidateMechanism,
} from "./enumerations.ts";
import type { PaymentSettings } from "./payment_settings.ts";
import type { Stability } from "./stability.ts";
import type { Undocumented } from "./undocumented.ts";

/**
 * An institution that a user can connect. The keys of
 * {@linkcode ExpandableParts} are there only if `expand` has them.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface Connector extends Partial<ExpandableParts> {
  /** The connector's id, which differs from domain to domain. */
  id: number;
  /** The connector's UUID, the same on every domain. */
  uuid: string;
  /** The institution's name. */
  name: string;
  /** Whether lists leave out the connector; `null` means no. */
  hidden: boolean | null;
  /** Whether the use of the connector is charged. */
  charged: boolean;
  /** The code of the institution, such as a bank code; or `null`. */
  code: string | null;
  /** Whether the connector is in beta. */
  beta: boolean;
  /** The institution's colour, in hexadecimal without a `#`; or `null`. */
  color: string | null;
  /** A short name, which may not be unique; or `null`. */
  slug: string | null;
  /**
   * How often connections are synchronized, as a decimal; or `null`. It is
   * documented, but not every server sends it.
   */
  sync_frequency: number | null;
  /**
   * The newer name of `sync_frequency` in the documentation; or `null`. Not
   * every server sends it.
   */
  sync_periodicity: number | null;
  /** How many months of history are fetched, or `null`. */
  months_to_fetch: number | null;
  /** The mechanism in use, or `null`. */
  auth_mechanism: AuthMechanism | null;
  /** The available mechanisms. */
  available_auth_mechanisms: AuthMechanism[];
  /**
   * The mechanism for transfers, or `null`. It is documented, but not every
   * server sends it.
   */
  transfer_mechanism: AuthMechanism | null;
  /** The company number of the institution, in France; or `null`. */
  siret: string | null;
  /**
   * Whether new connections are impossible. It is `false` if the server does
   * not say, as with older servers.
   */
  restricted: boolean;
  /** The capabilities of the connector. */
  capabilities: Capability[];
  /** The users of the accounts. */
  account_usages: AccountUsage[];
  /** The settings for payments; `null` if the connector makes none. */
  payment_settings: PaymentSettings | null;
  /** The products of the API that the connector serves. */
  products: Product[];
  /** The stability of the connector. */
  stability?: Undocumented<Stability>;
  /** Seen as an empty list. */
  categories?: Undocumented<unknown[]>;
  /** The types of account, such as `checking`. */
  account_types?: Undocumented<string[]>;
  /** The types of document, such as `other`. */
  documents_type?: Undocumented<string[]>;
  /** The available mechanisms for transfers. */
  available_transfer_mechanisms?: Undocumented<ValidateMechanism[]>;
  /** How the beneficiary of a transfer can be identified. */
  transfer_beneficiary_types?: Undocumented<BeneficiaryType[]>;
  /** When a transfer can be executed. */
  transfer_execution_date_types?: Undocumented<ExecutionDateType[]>;
}

/**
 * The keys that `expand` adds to a {@linkcode Connector}.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ExpandableParts {
  /** The ways to reach the institution, not sorted by priority. */
  sources: ConnectorSource[];
  /** The form fields for a connection. */
  fields: ConnectorField[];
  /** The countries where the institution serves customers. */
  countries: ConnectorCountry[];
  /** The form fields for a payment. */
  payment_fields: ConnectorPaymentField[];
  /** The addresses of the institution's sites, or `null`. */
  urls: string[] | null;
}
