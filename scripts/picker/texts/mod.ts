import type { Language } from "../page/language.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Texts } from "./texts.ts";

export type { Texts };

/** What the page says, by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  en,
  fr,
  de,
  es,
  it,
  nl,
  pt,
};
