import {
  type Messages,
  messagesDe,
  messagesEn,
  messagesEs,
  messagesFr,
  messagesIt,
  messagesNl,
  messagesPt,
} from "../../../src/form/mod.ts";
import type { Language } from "./language.ts";

/** What the page says of what is typed, by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  de: messagesDe,
  en: messagesEn,
  es: messagesEs,
  fr: messagesFr,
  it: messagesIt,
  nl: messagesNl,
  pt: messagesPt,
};
