import type { Institution } from "../listing.ts";
import type { Texts } from "../texts/mod.ts";
import { chooseLanguage, type Language } from "./language.ts";

/** How the page says things in a language. */
export interface Locale {
  /** The language. */
  language: Language;
  /** What does not vary. */
  texts: Texts;
  /** Says how many there are of something. */
  count(total: number, one: string, other: string): string;
  /** Names a country. */
  country(country: Institution["countries"][number]): string;
  /** Names a product. */
  product(product: Institution["products"][number]): string;
}

/** Reads the texts that the document has. */
export function readLocale(): Locale {
  const language = chooseLanguage(document.documentElement.lang, "");
  const json = document.querySelector("#texts")?.textContent ?? "{}";
  // The build has written them there.
  const texts = JSON.parse(json) as Texts;
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const regions = new Intl.DisplayNames(language, {
    type: "region",
    fallback: "none",
  });
  return {
    language,
    texts,
    count: (total, one, other) =>
      `${numbers.format(total)} ${
        plurals.select(total) === "one" ? one : other
      }`,
    country: ({ id, name }) =>
      // With another code, this would throw.
      /^[a-z]{2}$/i.test(id) && regions.of(id.toUpperCase()) || name || id,
    product(product) {
      switch (product) {
        case "bank":
        case "wealth":
        case "bill":
        case "pay":
          return texts[product];
        default:
          return product;
      }
    },
  };
}
