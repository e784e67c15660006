import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Ce n’est pas au format attendu",
  onlyDigits: "Saisissez des chiffres uniquement",
  nouns: {
    digits: { one: "chiffre", other: "chiffres" },
    characters: { one: "caractère", other: "caractères" },
  },
  exactly: (amount) => `Saisissez ${amount}`,
  atLeast: (amount) => `Saisissez au moins ${amount}`,
  atMost: (amount) => `Saisissez au plus ${amount}`,
  between: (least, amount) => `Saisissez entre ${least} et ${amount}`,
};

/** The messages of `validateStep()` in French, frozen. */
export const messagesFr: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Remplissez ce champ",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Choisissez dans la liste",
  date: "Ce n’est pas une date qui existe",
  unexpected: "Ce n’est pas demandé",
  type: "Ce n’est pas du texte",
  repeated: "Ce champ est rempli plus d’une fois",
  values: "Ce ne sont pas les valeurs d’un formulaire",
});
