import { UsageError } from "../model/mod.ts";
import type { Option } from "./command.ts";

/** Countries with known institutions, for completions. */
const COUNTRIES = [
  "AT",
  "BE",
  "BG",
  "CH",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MC",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
] as const;

/** The option that names countries. */
export const COUNTRY_OPTION: Readonly<Record<string, Option>> = {
  "country": {
    type: "string",
    short: "c",
    multiple: true,
    value: "<code>",
    help: "In a country, by its two letters",
    suggestions: COUNTRIES,
  },
};

/**
 * Checks the codes of countries.
 *
 * @param commandName The name of the command
 * @param codes The codes
 * @throws {UsageError} If a code is invalid; the message suggests the code that
 * was probably meant
 */
export function requireCountries(
  commandName: string,
  codes: readonly string[],
): void {
  for (const code of codes) {
    const meant = findMeant(code);
    if (meant === code.toUpperCase()) continue;
    const hint = meant === undefined ? "" : `: did you mean "${meant}"?`;
    throw new UsageError(
      `Cannot run '${commandName}' as --country must be a code of two letters, such as FR, got "${code}"${hint}`,
    );
  }
}

/** Finds the code of the country that a text probably means. */
function findMeant(text: string): string | undefined {
  if (/^[a-z]{2}$/i.test(text)) {
    // The code of the United Kingdom is GB, but people write UK.
    return new Intl.Locale(`und-${text}`).region;
  }
  const lower = text.trim().toLowerCase();
  if (lower.length < 3) return undefined;
  return COUNTRIES.find((code) =>
    ["en", "fr", "de"].some((language) =>
      nameOf(language, code).startsWith(lower)
    )
  );
}

function nameOf(language: string, code: string): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return names.of(code)?.toLowerCase() ?? "";
}
