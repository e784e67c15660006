/**
 * A country in which a connector's institution serves customers.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorCountry {
  /**
   * The ISO 3166-1 alpha-2 code of the country. The documentation does not say
   * its case, so compare it without case.
   */
  id: string;
  /** The country's name. */
  name: string;
}
