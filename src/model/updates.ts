import type { DateTime } from "./date_time.ts";
import type { AuthMechanism } from "./enumerations.ts";
import type { Sendable } from "./open.ts";

/**
 * A change of a connector. A key that is absent changes nothing.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorUpdate {
  /** Whether lists leave out the connector. */
  hidden?: boolean | null;
  /** How often connections are synchronized, as a decimal. */
  sync_frequency?: number;
  /**
   * The newer name of `sync_frequency` in the documentation. It is not
   * documented which of the two a server uses. The given one is sent.
   */
  sync_periodicity?: number;
}

/**
 * A change of a source. A key that is absent changes nothing.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSourceUpdate {
  /** The mechanism to use. */
  auth_mechanism?: Sendable<AuthMechanism>;
  /** Since when the source is disabled; `null` enables it again. */
  disabled?: DateTime | null;
}
