import type { InstitutionEntry } from "../institution_entry.ts";

/** The institutions of Germany and Austria. */
// deno-fmt-ignore: A table is read by its lines.
export const CENTRAL: readonly InstitutionEntry[] = [
  { name: "Deutsche Bank", countries: ["de"], code: null, color: "0018a8", profile: "bank", layout: "both", form: "contract", traits: ["pay:sepa", "orga"] },
  { name: "Commerzbank", countries: ["de"], code: null, color: "ffcc33", profile: "bank", layout: "both", form: "alias", traits: ["pay:sepa"] },
  { name: "Sparkasse", countries: ["de"], code: null, color: "ff0000", profile: "regional", layout: "both", form: "regional", traits: ["pay:sepa"] },
  { name: "Sparkasse KölnBonn", countries: ["de"], code: null, color: "ff0000", profile: "bank", layout: "direct", form: "customer" },
  { name: "Berliner Volksbank eG", countries: ["de"], code: null, color: "003399", profile: "bank", layout: "direct", form: "contract" },
  { name: "DKB – Deutsche Kreditbank", countries: ["de"], code: null, color: "0a7bc2", profile: "bank", layout: "open", form: "iban", traits: ["unsaid-hidden"] },
  { name: "comdirect", countries: ["de"], code: null, color: "fff500", profile: "bank", layout: "direct", form: "contract", traits: ["wealth"] },
  { name: "HypoVereinsbank – UniCredit Bank", countries: ["de"], code: null, color: "e2001a", profile: "bank", layout: "both", form: "contract", traits: ["unstable"] },
  { name: "GLS Gemeinschaftsbank eG", countries: ["de"], code: null, color: null, profile: "bank", layout: "direct", form: "alias", traits: ["asso"] },
  { name: "N26", countries: ["de", "fr", "es", "it", "at", "nl", "ie"], code: null, color: "48ac98", profile: "neobank", layout: "open", form: "iban", traits: ["pay:instant"] },
  { name: "Erste Bank und Sparkassen", countries: ["at"], code: null, color: "2870ed", profile: "bank", layout: "both", form: "contract", traits: ["pay:sepa"] },
  { name: "Raiffeisen Österreich", countries: ["at"], code: null, color: "fee600", profile: "bank", layout: "open", form: "region" },
  { name: "BAWAG P.S.K.", countries: ["at"], code: null, color: "cc0000", profile: "bank", layout: "direct", form: "alias" },
];
