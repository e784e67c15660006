import type { InstitutionRow } from "../institution_row.ts";

/** The institutions of the Benelux, Ireland and the United Kingdom. */
// deno-fmt-ignore: A table is read by its lines.
export const WEST: readonly InstitutionRow[] = [
  ["KBC", "BE", null, "kbc", "00aeef", "bank", "both", "card", "pay:sepa"],
  ["Belfius", "BE", null, "belfius", "c30045", "bank", "open", "iban"],
  ["BNP Paribas Fortis", "BE", null, "bnp", "00965e", "bank", "both", "card", "pay:sepa"],
  ["Argenta Spaarbank", "BE", null, "argenta", "008a3b", "bank", "direct", "card", "restricted"],
  ["ABN AMRO", "NL", null, "abn", "009286", "bank", "open", "iban", "pay:sepa"],
  ["Rabobank", "NL", null, "rabo", "fd6400", "bank", "open", "region", "pay:instant", "orga"],
  ["ING Nederland", "NL", null, "ing", "ff6200", "bank", "both", "birth", "pay:nulls"],
  ["Triodos Bank", "NL BE DE ES", null, "triodos", "1b7b5a", "bank", "open", "iban"],
  ["bunq", "NL FR DE ES IT IE", null, "bunq", "3394d7", "neobank", "open", "iban", "pay:instant"],
  ["Spuerkeess (BCEE)", "LU", null, "spuerkeess", "004a99", "bank", "direct", "alias"],
  ["BGL BNP Paribas", "LU", null, "bgl", "00965e", "bank", "both", "customer"],
  ["AIB – Allied Irish Banks", "IE", null, "aib", "7f2b7b", "bank", "open", "none", "pay:uk"],
  ["Bank of Ireland", "IE GB", null, "boi", "0000ff", "bank", "both", "birth"],
  ["Barclays", "GB", null, "barclays", "00aeef", "bank", "open", "none", "pay:uk", "orga"],
  ["HSBC UK", "GB", null, "hsbc", "db0011", "bank", "both", "birth", "pay:uk"],
  ["Lloyds Bank", "GB", null, "lloyds", "006a4d", "bank", "open", "none", "pay:uk"],
  ["Marks & Spencer Bank", "GB", null, "m-and-s", null, "bank", "direct", "bare", "old"],
  ["Monzo", "GB", null, "monzo", "ff4f40", "neobank", "open", "none", "pay:uk"],
  ["Starling Bank", "GB", null, "starling", "6935d3", "neobank", "open", "none", "free"],
  ["Tesco Bank", "GB", null, "tesco", "00539f", "bank", "none", "none", "hidden", "restricted"],
];
