import { UsageError } from "../model/mod.ts";
import type { Option } from "./command.ts";

/** Those of which institutions are known, for completions. */
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
    help: "Of a country, by its two letters",
    suggestions: COUNTRIES,
  },
};

/**
 * Checks the codes of countries.
 *
 * @param commandName The command that they were given to
 * @param codes The codes
 * @throws {UsageError} If one is none, with the one that was probably meant
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

/** The code of a country, or that of the one that a text probably means. */
function findMeant(text: string): string | undefined {
  if (/^[a-z]{2}$/i.test(text)) {
    // The United Kingdom is GB, though people write UK.
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
