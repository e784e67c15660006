/**
 * How a connector was found by what was typed:
 *
 * - `exact`: it is the whole name
 * - `prefix`: it is the start of the name
 * - `words`: its words are words of the name, or start them; words that are
 *   usual around names may be too many
 * - `abbreviation`: it has initials of the name, as `lbp`, or starts of its
 *   words, as `socgen`
 * - `alias`: it is what else people call the connector
 * - `code`: it is the connector's code or slug, or an account number with the
 *   code
 * - `typo`: it is one of these with typing errors, so that a page may want to
 *   ask whether it is what was meant
 */
export type SearchMatch =
  | "exact"
  | "prefix"
  | "words"
  | "abbreviation"
  | "alias"
  | "code"
  | "typo";
