import type { Language } from "./texts.ts";

/** What the catalogue says about a country. */
export interface Country {
  /** The country's name. */
  name: string;
  /** The language of its institutions' forms: English where it has no texts. */
  language: Language;
  /** What its institutions call an agency. */
  agency: string;
  /** Where they have one. */
  cities: readonly string[];
}

/** The countries, by code. */
// deno-fmt-ignore: A table is read by its lines.
export const COUNTRIES: Readonly<Record<string, Country>> = {
  AT: { name: "Austria", language: "de", agency: "Filiale", cities: ["Wien", "Graz", "Linz", "Salzburg"] },
  BE: { name: "Belgium", language: "nl", agency: "Kantoor", cities: ["Brussel", "Antwerpen", "Gent", "Liège"] },
  BG: { name: "Bulgaria", language: "en", agency: "Клон", cities: ["София", "Пловдив"] },
  CZ: { name: "Czechia", language: "en", agency: "Pobočka", cities: ["Praha", "Brno"] },
  DE: { name: "Germany", language: "de", agency: "Filiale", cities: ["Berlin", "Hamburg", "München", "Köln", "Düsseldorf", "Leipzig"] },
  DK: { name: "Denmark", language: "en", agency: "Filial", cities: ["København", "Århus"] },
  EE: { name: "Estonia", language: "en", agency: "Kontor", cities: ["Tallinn", "Tartu"] },
  ES: { name: "Spain", language: "es", agency: "Sucursal", cities: ["Madrid", "Barcelona", "València", "Sevilla", "A Coruña"] },
  FI: { name: "Finland", language: "en", agency: "Konttori", cities: ["Helsinki", "Tampere"] },
  FR: { name: "France", language: "fr", agency: "Agence", cities: ["Paris", "Lyon", "Marseille", "Saint-Étienne", "Nîmes", "Bordeaux", "Besançon", "Strasbourg", "Orléans", "L'Haÿ-les-Roses"] },
  GB: { name: "United Kingdom", language: "en", agency: "Branch", cities: ["London", "Manchester", "Edinburgh", "King's Lynn"] },
  GR: { name: "Greece", language: "en", agency: "Κατάστημα", cities: ["Αθήνα", "Θεσσαλονίκη"] },
  IE: { name: "Ireland", language: "en", agency: "Branch", cities: ["Dublin", "Cork", "Dún Laoghaire"] },
  IT: { name: "Italy", language: "it", agency: "Filiale", cities: ["Roma", "Milano", "Forlì", "Napoli", "L'Aquila"] },
  LT: { name: "Lithuania", language: "en", agency: "Skyrius", cities: ["Vilnius", "Kaunas"] },
  LU: { name: "Luxembourg", language: "fr", agency: "Agence", cities: ["Luxembourg", "Esch-sur-Alzette"] },
  NL: { name: "Netherlands", language: "nl", agency: "Kantoor", cities: ["Amsterdam", "Rotterdam", "'s-Hertogenbosch"] },
  PL: { name: "Poland", language: "en", agency: "Oddział", cities: ["Warszawa", "Kraków", "Łódź"] },
  PT: { name: "Portugal", language: "pt", agency: "Agência", cities: ["Lisboa", "Porto", "Évora"] },
  RO: { name: "Romania", language: "en", agency: "Agenția", cities: ["București", "Cluj-Napoca"] },
  SE: { name: "Sweden", language: "en", agency: "Kontor", cities: ["Stockholm", "Göteborg", "Malmö"] },
};
