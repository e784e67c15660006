import type { DateTime } from "./date_time.ts";
import type {
  AccountUsage,
  AuthMechanism,
  SourceName,
} from "./enumerations.ts";
import type { Stability } from "./stability.ts";

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
  /** Undocumented, seen in answers. */
  stability?: Stability | null;
  /** Undocumented, seen in answers: not checked. */
  capabilities?: unknown;
  /** Undocumented, seen in answers: not checked. */
  disabled_capabilities?: unknown;
  /** Undocumented, seen in answers: not checked. */
  uuid?: unknown;
  /** Undocumented, seen in answers: not checked. */
  fallback?: unknown;
  /** Undocumented, seen in answers: not checked. */
  sync_periodicity?: unknown;
  /** Undocumented, seen in answers: not checked. */
  first_opening?: unknown;
  /** Undocumented, seen in answers: not checked. */
  payment_settings?: unknown;
  /** Undocumented, seen in answers: not checked. */
  categories?: unknown;
  /** Undocumented, seen in answers: not checked. */
  account_types?: unknown;
  /** Undocumented, seen in answers: not checked. */
  documents_type?: unknown;
  /** Undocumented, seen in answers: not checked. */
  [key: `transfer_${string}`]: unknown;
}
