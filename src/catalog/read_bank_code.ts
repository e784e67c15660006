/** The start of a bank code. */
export interface BankCode {
  /** The typed part of the code. */
  start: string;
  /** The country, in capitals, if it is known. */
  country?: string;
  /** The length of bank codes in that country. */
  length?: number;
}

/** The lengths of bank codes in IBANs, by country. */
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
 * Reads a bank code, or the bank code of an IBAN or its start, with or without
 * spaces.
 *
 * @param text The text
 * @returns The code, or `undefined` if the text is neither
 *
 * @see
 * {@link https://www.swift.com/standards/data-standards/iban-international-bank-account-number
 * | IBAN Registry}
 */
export function readBankCode(text: string): BankCode | undefined {
  const typed = text.replace(/[\s.-]/g, "").toUpperCase();
  if (/^\d{2,}$/.test(typed)) return { start: typed };
  if (!/^[A-Z]{2}\d\d[A-Z\d]{0,30}$/.test(typed)) return undefined;
  const country = typed.slice(0, 2);
  const length = LENGTHS[country];
  if (!length) return undefined;
  // An IBAN starts with the country and two check digits. In Italy, a check
  // letter follows.
  const place = country === "IT" ? 5 : 4;
  return { start: typed.slice(place, place + length), country, length };
}
