import { GERMAN } from "./texts/german.ts";
import { ENGLISH } from "./texts/english.ts";
import { SPANISH } from "./texts/spanish.ts";
import { FRENCH } from "./texts/french.ts";
import { ITALIAN } from "./texts/italian.ts";
import { DUTCH } from "./texts/dutch.ts";
import { PORTUGUESE } from "./texts/portuguese.ts";
import type { Texts } from "./texts/texts.ts";

/** A language of forms. */
export type Language = "de" | "en" | "es" | "fr" | "it" | "nl" | "pt";

/** The texts of forms, by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  pt: PORTUGUESE,
};
