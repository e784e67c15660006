import type { InstitutionEntry } from "../institution_entry.ts";

/** The institutions of the Benelux, Ireland and the United Kingdom. */
// deno-fmt-ignore: A table is read by its lines.
export const WEST: readonly InstitutionEntry[] = [
  { name: "KBC", countries: ["be"], code: null, color: "00aeef", profile: "bank", layout: "both", form: "card", traits: ["pay:sepa"] },
  { name: "Belfius", countries: ["be"], code: null, color: "c30045", profile: "bank", layout: "open", form: "iban" },
  { name: "BNP Paribas Fortis", countries: ["be"], code: null, color: "00965e", profile: "bank", layout: "both", form: "card", traits: ["pay:sepa"] },
  { name: "Argenta Spaarbank", countries: ["be"], code: null, color: "008a3b", profile: "bank", layout: "direct", form: "card", traits: ["restricted"] },
  { name: "ABN AMRO", countries: ["nl"], code: null, color: "009286", profile: "bank", layout: "open", form: "iban", traits: ["pay:sepa"] },
  { name: "Rabobank", countries: ["nl"], code: null, color: "fd6400", profile: "bank", layout: "open", form: "region", traits: ["pay:instant", "orga"] },
  { name: "ING Nederland", countries: ["nl"], code: null, color: "ff6200", profile: "bank", layout: "both", form: "birth", traits: ["pay:nulls"] },
  { name: "Triodos Bank", countries: ["nl", "be", "de", "es"], code: null, color: "1b7b5a", profile: "bank", layout: "open", form: "iban" },
  { name: "bunq", countries: ["nl", "fr", "de", "es", "it", "ie"], code: null, color: "3394d7", profile: "neobank", layout: "open", form: "iban", traits: ["pay:instant"] },
  { name: "Spuerkeess (BCEE)", countries: ["lu"], code: null, color: "004a99", profile: "bank", layout: "direct", form: "alias" },
  { name: "BGL BNP Paribas", countries: ["lu"], code: null, color: "00965e", profile: "bank", layout: "both", form: "customer" },
  { name: "AIB – Allied Irish Banks", countries: ["ie"], code: null, color: "7f2b7b", profile: "bank", layout: "open", form: "none", traits: ["pay:uk"] },
  { name: "Bank of Ireland", countries: ["ie", "gb"], code: null, color: "0000ff", profile: "bank", layout: "both", form: "birth" },
  { name: "Barclays", countries: ["gb"], code: null, color: "00aeef", profile: "bank", layout: "open", form: "none", traits: ["pay:uk", "orga"] },
  { name: "HSBC UK", countries: ["gb"], code: null, color: "db0011", profile: "bank", layout: "both", form: "birth", traits: ["pay:uk"] },
  { name: "Lloyds Bank", countries: ["gb"], code: null, color: "006a4d", profile: "bank", layout: "open", form: "none", traits: ["pay:uk"] },
  { name: "Marks & Spencer Bank", countries: ["gb"], code: null, color: null, profile: "bank", layout: "direct", form: "bare", traits: ["old"] },
  { name: "Monzo", countries: ["gb"], code: null, color: "ff4f40", profile: "neobank", layout: "open", form: "none", traits: ["pay:uk"] },
  { name: "Starling Bank", countries: ["gb"], code: null, color: "6935d3", profile: "neobank", layout: "open", form: "none", traits: ["free"] },
  { name: "Tesco Bank", countries: ["gb"], code: null, color: "00539f", profile: "bank", layout: "none", form: "none", traits: ["hidden", "restricted"] },
];
