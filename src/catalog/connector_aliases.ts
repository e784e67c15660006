/** What else people call the connectors of an institution. */
export interface ConnectorAliases {
  /**
   * What the names of the connectors are, or start with, to the end of a word;
   * in any case, and with or without accents.
   */
  name: string;
  /** Former names, short names and the like. */
  aliases: readonly string[];
}
