import type { ConnectorCountry } from "./connector_country.ts";
import type { ConnectorField } from "./connector_field.ts";
import type { ConnectorSource } from "./connector_source.ts";
import type {
  AccountUsage,
  AuthMechanism,
  Capability,
  Product,
} from "./enumerations.ts";
import type { PaymentSettings } from "./payment_settings.ts";
import type { Stability } from "./stability.ts";

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
  /** Undocumented, seen in answers. */
  stability?: Stability | null;
  /** Undocumented, seen in answers: not checked. */
  categories?: unknown;
  /** Undocumented, seen in answers: not checked. */
  account_types?: unknown;
  /** Undocumented, seen in answers: not checked. */
  documents_type?: unknown;
  /** Undocumented, seen in answers: not checked. */
  available_transfer_mechanisms?: unknown;
  /** Undocumented, seen in answers: not checked. */
  transfer_beneficiary_types?: unknown;
  /** Undocumented, seen in answers: not checked. */
  transfer_execution_date_types?: unknown;
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
  payment_fields: ConnectorField[];
  /** The institution's addresses; their form is not documented: not checked. */
  urls: unknown;
}
