import type { InstitutionRow } from "../institution_row.ts";

/** The institutions of Germany and Austria. */
// deno-fmt-ignore: A table is read by its lines.
export const CENTRAL: readonly InstitutionRow[] = [
  ["Deutsche Bank", "DE", null, "db", "0018a8", "bank", "both", "contract", "pay:sepa", "orga"],
  ["Commerzbank", "DE", null, "coba", "ffcc33", "bank", "both", "alias", "pay:sepa"],
  ["Sparkasse", "DE", null, "sparkasse", "ff0000", "regional", "both", "regional", "pay:sepa"],
  ["Sparkasse KölnBonn", "DE", null, "sparkasse", "ff0000", "bank", "direct", "customer"],
  ["Berliner Volksbank eG", "DE", null, "bvb", "003399", "bank", "direct", "contract"],
  ["DKB – Deutsche Kreditbank", "DE", null, "dkb", "0a7bc2", "bank", "open", "iban", "unsaid-hidden"],
  ["comdirect", "DE", null, "comdirect", "fff500", "bank", "direct", "contract", "wealth"],
  ["HypoVereinsbank – UniCredit Bank", "DE", null, "hvb", "e2001a", "bank", "both", "contract", "unstable"],
  ["GLS Gemeinschaftsbank eG", "DE", null, "gls", null, "bank", "direct", "alias", "asso"],
  ["N26", "DE FR ES IT AT NL IE", null, "n26", "48ac98", "neobank", "open", "iban", "pay:instant"],
  ["Erste Bank und Sparkassen", "AT", null, "erste", "2870ed", "bank", "both", "contract", "pay:sepa"],
  ["Raiffeisen Österreich", "AT", null, "raiffeisen", "fee600", "bank", "open", "region"],
  ["BAWAG P.S.K.", "AT", null, "bawag", "cc0000", "bank", "direct", "alias"],
];
