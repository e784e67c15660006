/**
 * The scores that rank matching connectors. Each is added for the given reason,
 * and the sum decides. Each has its own tests.
 */
export const SCORES = {
  /**
   * The whole name was typed. It comes before names that only start with the
   * text.
   */
  exact: 100,
  /**
   * For the country of the search. It is more than the difference of two
   * incomplete names, and less than `exact`.
   */
  country: 40,
  /**
   * For the typed share of the letters of the started words. A user who stops
   * in the middle of a word is less likely to mean it.
   */
  complete: 30,
  /**
   * For the typed share of the letters of the name. So a national bank comes
   * before its regions.
   */
  covered: 20,
  /** For the start of a name. Users usually type a name from its start. */
  start: 12,
  /** For each typing error. The nearest name comes first. */
  edit: -10,
  /**
   * For the place of an alias in its list. The name comes before its aliases,
   * and the best known alias before others.
   */
  alias: -1,
  /**
   * For the head of a network, for each doubling of its size. Users expect
   * large networks first, and the head of each before the regions.
   */
  network: 3,
  /**
   * For each product of a connector that takes new connections, and once more.
   * It only decides between equals.
   */
  product: 1e-6,
} as const;

/**
 * A letter of an abbreviation counts as this number of letters of its word.
 * With less, `bn` would find other names before BNP Paribas. With more, `ca`
 * would find Carrefour Banque before Crédit Agricole.
 */
export const LETTERS_ABBREVIATED = 2.5;
