/** The languages that the page speaks. */
export const LANGUAGES = ["en", "fr", "de", "es", "it", "nl", "pt"] as const;

/** A language that the page speaks. */
export type Language = typeof LANGUAGES[number];

/**
 * Chooses the language of the page.
 *
 * @param wanted The language that the address names, if it names one
 * @param accepted What the browser accepts, as in `Accept-Language`
 */
export function chooseLanguage(
  wanted: string | null,
  accepted: string,
): Language {
  const preferred = accepted.split(",").map((one) => one.trim().slice(0, 2));
  return [wanted, ...preferred].map(findLanguage).find(Boolean) ?? "en";
}

function findLanguage(code: string | null): Language | undefined {
  return LANGUAGES.find((one) => one === code?.toLowerCase());
}
