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
 * An institution that a user can connect.
 *
 * The keys of {@linkcode ExpandableParts} are there only where `expand`
 * asked for them.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface Connector extends Partial<ExpandableParts> {
  /** The connector's id, which differs from domain to domain. */
  id: number;
  /** The connector's UUID, the same on every domain. */
  uuid: string;
  /** The institution's name. */
  name: string;
  /** Whether the connector is left out of lists; `null` does not hide it. */
  hidden: boolean | null;
  /** Whether the connector's use is charged for. */
  charged: boolean;
  /** The institution's own code, such as a bank code; or `null`. */
  code: string | null;
  /** Whether the connector is in beta. */
  beta: boolean;
  /** The institution's colour, in hexadecimal without a `#`; or `null`. */
  color: string | null;
  /** A short name, which need not be unique; or `null`. */
  slug: string | null;
  /**
   * How often connections are synchronized, as a decimal; or `null`.
   * Documented, yet not sent by every server.
   */
  sync_frequency: number | null;
  /**
   * What newer documentation calls `sync_frequency`; or `null`. Not sent by
   * every server either.
   */
  sync_periodicity: number | null;
  /** How many months of history are fetched, or `null`. */
  months_to_fetch: number | null;
  /** The mechanism in use, or `null`. */
  auth_mechanism: AuthMechanism | null;
  /** The mechanisms to choose from. */
  available_auth_mechanisms: AuthMechanism[];
  /**
   * The mechanism for transfers, or `null`. Documented, yet not sent by every
   * server.
   */
  transfer_mechanism: AuthMechanism | null;
  /** The company number of the institution, in France; or `null`. */
  siret: string | null;
  /**
   * Whether no new connections can be made. `false` where the server does not
   * say, as older ones do not.
   */
  restricted: boolean;
  /** What the connector can do. */
  capabilities: Capability[];
  /** Whom the accounts are for. */
  account_usages: AccountUsage[];
  /** What the connector can do for payments; `null` where it does none. */
  payment_settings: PaymentSettings | null;
  /** The products of the API that the connector serves. */
  products: Product[];
  /** How reliably the connector works. */
  stability?: Undocumented<Stability>;
  /** Seen as an empty list. */
  categories?: Undocumented<unknown[]>;
  /** The types of account, such as `checking`. */
  account_types?: Undocumented<string[]>;
  /** The types of document, such as `other`. */
  documents_type?: Undocumented<string[]>;
  /** The mechanisms for transfers to choose from. */
  available_transfer_mechanisms?: Undocumented<ValidateMechanism[]>;
  /** How the beneficiary of a transfer can be identified. */
  transfer_beneficiary_types?: Undocumented<BeneficiaryType[]>;
  /** When a transfer can be executed. */
  transfer_execution_date_types?: Undocumented<ExecutionDateType[]>;
}

/**
 * What `expand` adds to a {@linkcode Connector}.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ExpandableParts {
  /** The ways to reach the institution, not sorted by priority. */
  sources: ConnectorSource[];
  /** What a user is asked for when a connection is added. */
  fields: ConnectorField[];
  /** Where the institution serves customers. */
  countries: ConnectorCountry[];
  /** What a user is asked for when a payment is made. */
  payment_fields: ConnectorPaymentField[];
  /** The addresses of the institution's sites, or `null`. */
  urls: string[] | null;
}
