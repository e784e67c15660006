import type { DateTime } from "./date_time.ts";
import type { AuthMechanism } from "./enumerations.ts";
import type { Sendable } from "./open.ts";

/**
 * What can be changed of a connector. A key that is absent leaves things as
 * they are.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorUpdate {
  /** Whether the connector is left out of lists. */
  hidden?: boolean | null;
  /** How often connections are synchronized, as a decimal. */
  sync_frequency?: number;
  /**
   * What newer documentation calls `sync_frequency`. Which of the two a server
   * honours is not documented: what is given is what is sent.
   */
  sync_periodicity?: number;
}

/**
 * What can be changed of a source. A key that is absent leaves things as they
 * are.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSourceUpdate {
  /** The mechanism to use. */
  auth_mechanism?: Sendable<AuthMechanism>;
  /** Since when the source is disabled; `null` enables it again. */
  disabled?: DateTime | null;
}
