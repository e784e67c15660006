/** What was typed of the code of a bank. */
export interface BankCode {
  /** The code, as far as it was typed. */
  start: string;
  /** The country, in capitals, if it is known. */
  country?: string;
  /** How long codes of banks are there. */
  length?: number;
}

/** How long the codes of banks are in the IBANs of countries. */
const LENGTHS: Readonly<Record<string, number>> = {
  BE: 3,
  DE: 8,
  ES: 4,
  FR: 5,
  IT: 5,
  NL: 4,
  PT: 4,
};

/**
 * Reads the code of a bank, or an account number that has it: an IBAN, or the
 * start of one, with spaces or without.
 *
 * @param text What was typed
 * @returns The code, or `undefined` if the text is neither
 *
 * @see {@link https://www.swift.com/standards/data-standards/iban-international-bank-account-number | IBAN Registry}
 */
export function readBankCode(text: string): BankCode | undefined {
  const typed = text.replace(/[\s.-]/g, "").toUpperCase();
  if (/^\d{2,}$/.test(typed)) return { start: typed };
  if (!/^[A-Z]{2}\d\d[A-Z\d]{0,30}$/.test(typed)) return undefined;
  const country = typed.slice(0, 2);
  const length = LENGTHS[country];
  if (!length) return undefined;
  // The country and two check digits come first, and a check letter in Italy.
  const place = country === "IT" ? 5 : 4;
  return { start: typed.slice(place, place + length), country, length };
}
