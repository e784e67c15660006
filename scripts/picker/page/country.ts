const KEY = "picker-country";

/** The country that was chosen last, or the one of the browser's language. */
export function findCountry(): string {
  try {
    const remembered = localStorage.getItem(KEY);
    if (remembered) return remembered;
  } catch {
    // Where nothing may be kept, nothing is remembered.
  }
  return new Intl.Locale(navigator.language).maximize().region ?? "all";
}

/** Remembers the country that was chosen. */
export function rememberCountry(country: string): void {
  try {
    localStorage.setItem(KEY, country);
  } catch {
    // The address has it all the same.
  }
}
