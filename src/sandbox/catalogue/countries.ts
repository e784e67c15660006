import type { Language } from "./texts.ts";

/** A country of the catalogue. */
export interface Country {
  /** The country's name. */
  name: string;
  /** The language of the forms; English if the catalogue has no texts in it. */
  language: Language;
  /** The word for an agency. */
  agency: string;
  /** The cities with agencies. */
  cities: readonly string[];
}

/** The countries, by code. Live answers have the codes in lower case. */
// deno-fmt-ignore: A table is read by its lines.
export const COUNTRIES: Readonly<Record<string, Country>> = {
  at: { name: "Austria", language: "de", agency: "Filiale", cities: ["Wien", "Graz", "Linz", "Salzburg"] },
  be: { name: "Belgium", language: "nl", agency: "Kantoor", cities: ["Brussel", "Antwerpen", "Gent", "Liège"] },
  bg: { name: "Bulgaria", language: "en", agency: "Клон", cities: ["София", "Пловдив"] },
  cz: { name: "Czechia", language: "en", agency: "Pobočka", cities: ["Praha", "Brno"] },
  de: { name: "Germany", language: "de", agency: "Filiale", cities: ["Berlin", "Hamburg", "München", "Köln", "Düsseldorf", "Leipzig"] },
  dk: { name: "Denmark", language: "en", agency: "Filial", cities: ["København", "Århus"] },
  ee: { name: "Estonia", language: "en", agency: "Kontor", cities: ["Tallinn", "Tartu"] },
  es: { name: "Spain", language: "es", agency: "Sucursal", cities: ["Madrid", "Barcelona", "València", "Sevilla", "A Coruña"] },
  fi: { name: "Finland", language: "en", agency: "Konttori", cities: ["Helsinki", "Tampere"] },
  fr: { name: "France", language: "fr", agency: "Agence", cities: ["Paris", "Lyon", "Marseille", "Saint-Étienne", "Nîmes", "Bordeaux", "Besançon", "Strasbourg", "Orléans", "L'Haÿ-les-Roses"] },
  gb: { name: "United Kingdom", language: "en", agency: "Branch", cities: ["London", "Manchester", "Edinburgh", "King's Lynn"] },
  gr: { name: "Greece", language: "en", agency: "Κατάστημα", cities: ["Αθήνα", "Θεσσαλονίκη"] },
  ie: { name: "Ireland", language: "en", agency: "Branch", cities: ["Dublin", "Cork", "Dún Laoghaire"] },
  it: { name: "Italy", language: "it", agency: "Filiale", cities: ["Roma", "Milano", "Forlì", "Napoli", "L'Aquila"] },
  lt: { name: "Lithuania", language: "en", agency: "Skyrius", cities: ["Vilnius", "Kaunas"] },
  lu: { name: "Luxembourg", language: "fr", agency: "Agence", cities: ["Luxembourg", "Esch-sur-Alzette"] },
  nl: { name: "Netherlands", language: "nl", agency: "Kantoor", cities: ["Amsterdam", "Rotterdam", "'s-Hertogenbosch"] },
  pl: { name: "Poland", language: "en", agency: "Oddział", cities: ["Warszawa", "Kraków", "Łódź"] },
  pt: { name: "Portugal", language: "pt", agency: "Agência", cities: ["Lisboa", "Porto", "Évora"] },
  ro: { name: "Romania", language: "en", agency: "Agenția", cities: ["București", "Cluj-Napoca"] },
  se: { name: "Sweden", language: "en", agency: "Kontor", cities: ["Stockholm", "Göteborg", "Malmö"] },
};
