/**
 * How a connector was found by a text:
 *
 * - `exact`: it is the whole name
 * - `prefix`: it is the start of the name
 * - `words`: its words are words of the name, or start them; usual words may be
 *   ignored
 * - `abbreviation`: it has initials of the name, like `lbp`, or starts of its
 *   words, like `socgen`
 * - `alias`: it is another name of the connector
 * - `code`: it is the code or the slug of the connector, or an account number
 *   with the code
 * - `typo`: it is one of these with typing errors; a page may ask the user
 *   whether it is right
 */
export type SearchMatch =
  | "exact"
  | "prefix"
  | "words"
  | "abbreviation"
  | "alias"
  | "code"
  | "typo";
