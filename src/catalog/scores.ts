/**
 * What ranks the connectors that fit what was typed: each score is added to
 * those of a connector for the reason that is given, and the sum decides. What
 * a page shows first hangs on them, so that each has tests of its own.
 */
export const SCORES = {
  /** All of a name was typed: nothing that only starts so comes before it. */
  exact: 100,
  /**
   * For the country of the search. It is more than what sets apart two names
   * that were begun, and less than `exact`.
   */
  country: 40,
  /**
   * For all letters of the words that were begun; for some letters, their
   * share. Who stops in the middle of a word is less likely to mean it.
   */
  complete: 30,
  /**
   * For all letters of the name; for some letters, their share. So the
   * national bank comes before its regions.
   */
  covered: 20,
  /** Names are typed from their start more often than not. */
  start: 12,
  /** For each typing error: the nearest name comes first. */
  edit: -10,
  /** Between equals, the name itself comes before what people call it. */
  alias: -1,
  /**
   * For the shortest of the names that start with the same two words, for each
   * doubling of their number. People expect large networks first, and each of
   * them once before all regions of one.
   */
  network: 3,
  /**
   * For each product of a connector that takes new connections, and once more:
   * too little to matter where anything else does.
   */
  product: 1e-6,
} as const;

/**
 * A letter of an abbreviation stands for so many of the words that it begins.
 * With less, `bn` would mean other names than BNP Paribas; with more, `ca`
 * would mean Carrefour Banque before any Crédit Agricole.
 */
export const LETTERS_ABBREVIATED = 2.5;
