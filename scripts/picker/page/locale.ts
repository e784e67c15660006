import type { Institution } from "../listing.ts";
import { load } from "./load.ts";
import type { PageLanguage, Texts } from "./texts.ts";

/** How the page says things in a language. */
export interface Locale {
  /** The language. */
  language: PageLanguage;
  /** What does not vary. */
  texts: Texts;
  /** Says how many there are of something. */
  count(total: number, noun: Texts["found"]): string;
  /** Names a country. */
  country(country: Institution["countries"][number]): string;
  /** Names a product. */
  product(product: Institution["products"][number]): string;
}

/** Loads what the page says in a language. */
export async function loadLocale(language: PageLanguage): Promise<Locale> {
  const texts = await load<Texts>(`/${language}.json`);
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const regions = new Intl.DisplayNames(language, {
    type: "region",
    fallback: "none",
  });
  return {
    language,
    texts,
    count: (total, { one, other }) =>
      `${numbers.format(total)} ${
        plurals.select(total) === "one" ? one : other
      }`,
    country: ({ id, name }) =>
      // Whatever else the code is, it would be an error here.
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
