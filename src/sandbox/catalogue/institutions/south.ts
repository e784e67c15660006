import type { InstitutionEntry } from "../institution_entry.ts";

/** The institutions of Spain, Italy, Portugal and Greece. */
// deno-fmt-ignore: A table is read by its lines.
export const SOUTH: readonly InstitutionEntry[] = [
  { name: "Banco Santander", countries: ["es"], code: null, color: "ec0000", profile: "bank", layout: "both", form: "document", traits: ["pay:sepa"] },
  { name: "BBVA", countries: ["es"], code: null, color: "072146", profile: "bank", layout: "both", form: "document", traits: ["pay:bulk", "orga"] },
  { name: "CaixaBank", countries: ["es"], code: null, color: "007eae", profile: "bank", layout: "triple", form: "document", traits: ["pay:sepa"] },
  { name: "Banco Sabadell", countries: ["es"], code: null, color: "0099cc", profile: "bank", layout: "direct", form: "document" },
  { name: "Bankinter", countries: ["es", "pt"], code: null, color: "ff6b00", profile: "bank", layout: "direct", form: "contract" },
  { name: "Caja Rural", countries: ["es"], code: null, color: "006633", profile: "regional", layout: "direct", form: "regional", traits: ["nulls"] },
  { name: "ABANCA", countries: ["es"], code: null, color: "5b87da", profile: "bank", layout: "direct", form: "document", traits: ["unstable"] },
  { name: "Intesa Sanpaolo", countries: ["it"], code: null, color: "2b8a3e", profile: "bank", layout: "both", form: "customer", traits: ["pay:sepa"] },
  { name: "UniCredit", countries: ["it"], code: null, color: "e2001a", profile: "bank", layout: "both", form: "contract", traits: ["pay:sepa"] },
  { name: "Monte dei Paschi di Siena", countries: ["it"], code: null, color: "8c1d40", profile: "bank", layout: "direct", form: "alias" },
  { name: "BCC – Banche di Credito Cooperativo", countries: ["it"], code: null, color: "005ca9", profile: "regional", layout: "direct", form: "regional" },
  { name: "Poste Italiane – BancoPosta", countries: ["it"], code: null, color: "ffde00", profile: "bank", layout: "direct", form: "email" },
  { name: "FinecoBank", countries: ["it"], code: null, color: "00549f", profile: "bank", layout: "direct", form: "contract", traits: ["wealth"] },
  { name: "Caixa Geral de Depósitos", countries: ["pt"], code: null, color: "003a70", profile: "bank", layout: "both", form: "contract", traits: ["pay:minimal"] },
  { name: "Millennium bcp", countries: ["pt"], code: null, color: "d1005d", profile: "bank", layout: "both", form: "contract", traits: ["pay:sepa"] },
  { name: "Crédito Agrícola", countries: ["pt"], code: null, color: "009639", profile: "bank", layout: "direct", form: "regional" },
  { name: "Τράπεζα Πειραιώς", countries: ["gr"], code: null, color: "0057b8", profile: "bank", layout: "open", form: "iban" },
  { name: "Εθνική Τράπεζα της Ελλάδος", countries: ["gr"], code: null, color: "006778", profile: "bank", layout: "direct", form: "email", traits: ["beta"] },
];
