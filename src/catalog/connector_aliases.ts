/** Other names of the connectors of an institution. */
export interface ConnectorAliases {
  /**
   * The name of the connectors, or its first words. Case and accents do not
   * matter.
   */
  name: string;
  /** Other names, such as former or short names, the best known first. */
  aliases: readonly string[];
}
