/**
 * A country in which a connector's institution serves customers.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorCountry {
  /**
   * The country's ISO 3166-1 alpha-2 code. Compare it case-insensitively: the
   * documentation does not say in which case it is sent.
   */
  id: string;
  /** The country's name. */
  name: string;
}
