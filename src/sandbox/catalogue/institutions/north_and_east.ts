import type { InstitutionEntry } from "../institution_entry.ts";

/** The institutions of the Nordic and Baltic countries and of the east. */
// deno-fmt-ignore: A table is read by its lines.
export const NORTH_AND_EAST: readonly InstitutionEntry[] = [
  { name: "Handelsbanken", countries: ["se", "fi", "nl"], code: null, color: "005fa5", profile: "bank", layout: "open", form: "none" },
  { name: "Swedbank", countries: ["se"], code: null, color: "ee7023", profile: "bank", layout: "open", form: "iban", traits: ["pay:sepa"] },
  { name: "Länsförsäkringar Bank", countries: ["se"], code: null, color: "005aa0", profile: "bank", layout: "direct", form: "alias" },
  { name: "Danske Bank", countries: ["dk", "fi", "se"], code: null, color: "003755", profile: "bank", layout: "open", form: "none", traits: ["free"] },
  { name: "Jyske Bank", countries: ["dk"], code: null, color: "1a5c3a", profile: "bank", layout: "direct", form: "birth" },
  { name: "OP Ryhmä", countries: ["fi"], code: null, color: "ff6a10", profile: "bank", layout: "open", form: "iban" },
  { name: "Säästöpankki", countries: ["fi"], code: null, color: "ffd500", profile: "bank", layout: "direct", form: "contract", traits: ["beta"] },
  { name: "LHV Pank", countries: ["ee"], code: null, color: "2b2a29", profile: "bank", layout: "open", form: "iban", traits: ["pay:instant"] },
  { name: "Revolut", countries: ["lt", "fr", "gb", "ie", "de", "es", "it", "pt", "pl"], code: null, color: "191c1f", profile: "neobank", layout: "open", form: "none", traits: ["pay:instant", "orga"] },
  { name: "PKO Bank Polski", countries: ["pl"], code: null, color: "004c9a", profile: "bank", layout: "both", form: "customer" },
  { name: "mBank", countries: ["pl", "cz"], code: null, color: "d60000", profile: "bank", layout: "direct", form: "customer" },
  { name: "ING Bank Śląski", countries: ["pl"], code: null, color: "ff6200", profile: "bank", layout: "direct", form: "alias" },
  { name: "Česká spořitelna", countries: ["cz"], code: null, color: "2870ed", profile: "bank", layout: "open", form: "iban", traits: ["unknown"] },
  { name: "Banca Transilvania", countries: ["ro"], code: null, color: "ffd400", profile: "bank", layout: "direct", form: "email" },
  { name: "Пощенска банка / Postbank", countries: ["bg"], code: null, color: "ffcb05", profile: "bank", layout: "direct", form: "birth" },
  { name: "Банка ДСК", countries: ["bg"], code: null, color: "00793a", profile: "bank", layout: "direct", form: "email", traits: ["old"] },
];
