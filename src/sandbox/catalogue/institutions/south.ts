import type { InstitutionRow } from "../institution_row.ts";

/** The institutions of Spain, Italy, Portugal and Greece. */
// deno-fmt-ignore: A table is read by its lines.
export const SOUTH: readonly InstitutionRow[] = [
  ["Banco Santander", "ES", null, "santander", "ec0000", "bank", "both", "document", "pay:sepa"],
  ["BBVA", "ES", null, "bbva", "072146", "bank", "both", "document", "pay:bulk", "orga"],
  ["CaixaBank", "ES", null, "caixabank", "007eae", "bank", "triple", "document", "pay:sepa"],
  ["Banco Sabadell", "ES", null, "sabadell", "0099cc", "bank", "direct", "document"],
  ["Bankinter", "ES PT", null, "bankinter", "ff6b00", "bank", "direct", "contract"],
  ["Caja Rural", "ES", null, "caja-rural", "006633", "regional", "direct", "regional", "nulls"],
  ["ABANCA", "ES", null, "abanca", "5b87da", "bank", "direct", "document", "unstable"],
  ["Intesa Sanpaolo", "IT", null, "intesa", "2b8a3e", "bank", "both", "customer", "pay:sepa"],
  ["UniCredit", "IT", null, "unicredit", "e2001a", "bank", "both", "contract", "pay:sepa"],
  ["Monte dei Paschi di Siena", "IT", null, "mps", "8c1d40", "bank", "direct", "alias"],
  ["BCC – Banche di Credito Cooperativo", "IT", null, "bcc", "005ca9", "regional", "direct", "regional"],
  ["Poste Italiane – BancoPosta", "IT", null, "posteitaliane", "ffde00", "bank", "direct", "email"],
  ["FinecoBank", "IT", null, "fineco", "00549f", "bank", "direct", "contract", "wealth"],
  ["Caixa Geral de Depósitos", "PT", null, "cgd", "003a70", "bank", "both", "contract", "pay:minimal"],
  ["Millennium bcp", "PT", null, "bcp", "d1005d", "bank", "both", "contract", "pay:sepa"],
  ["Crédito Agrícola", "PT", null, "ca", "009639", "bank", "direct", "regional"],
  ["Τράπεζα Πειραιώς", "GR", null, "piraeus", "0057b8", "bank", "open", "iban"],
  ["Εθνική Τράπεζα της Ελλάδος", "GR", null, "nbg", "006778", "bank", "direct", "email", "beta"],
];
