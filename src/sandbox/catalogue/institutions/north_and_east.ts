import type { InstitutionRow } from "../institution_row.ts";

/** The institutions of the Nordic and Baltic countries and of the east. */
// deno-fmt-ignore: A table is read by its lines.
export const NORTH_AND_EAST: readonly InstitutionRow[] = [
  ["Handelsbanken", "SE FI NL", null, "handelsbanken", "005fa5", "bank", "open", "none"],
  ["Swedbank", "SE", null, "swedbank", "ee7023", "bank", "open", "iban", "pay:sepa"],
  ["Länsförsäkringar Bank", "SE", null, "lf", "005aa0", "bank", "direct", "alias"],
  ["Danske Bank", "DK FI SE", null, "danske", "003755", "bank", "open", "none", "free"],
  ["Jyske Bank", "DK", null, "jyske", "1a5c3a", "bank", "direct", "birth"],
  ["OP Ryhmä", "FI", null, "op", "ff6a10", "bank", "open", "iban"],
  ["Säästöpankki", "FI", null, "spankki", "ffd500", "bank", "direct", "contract", "beta"],
  ["LHV Pank", "EE", null, "lhv", "2b2a29", "bank", "open", "iban", "pay:instant"],
  ["Revolut", "LT FR GB IE DE ES IT PT PL", null, "revolut", "191c1f", "neobank", "open", "none", "pay:instant", "orga"],
  ["PKO Bank Polski", "PL", null, "pko", "004c9a", "bank", "both", "customer"],
  ["mBank", "PL CZ", null, "mbank", "d60000", "bank", "direct", "customer"],
  ["ING Bank Śląski", "PL", null, "ing", "ff6200", "bank", "direct", "alias"],
  ["Česká spořitelna", "CZ", null, "csas", "2870ed", "bank", "open", "iban", "unknown"],
  ["Banca Transilvania", "RO", null, "bt", "ffd400", "bank", "direct", "email"],
  ["Пощенска банка / Postbank", "BG", null, "postbank", "ffcb05", "bank", "direct", "birth"],
  ["Банка ДСК", "BG", null, "dsk", "00793a", "bank", "direct", "email", "old"],
];
