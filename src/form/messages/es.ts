import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Esto no tiene el formato esperado",
  onlyDigits: "Introduzca solo dígitos",
  nouns: {
    digits: { one: "dígito", other: "dígitos" },
    characters: { one: "carácter", other: "caracteres" },
  },
  exactly: (amount) => `Introduzca ${amount}`,
  atLeast: (amount) => `Introduzca al menos ${amount}`,
  atMost: (amount) => `Introduzca como máximo ${amount}`,
  between: (least, amount) => `Introduzca entre ${least} y ${amount}`,
};

/** The messages of `validateStep()` in Spanish, frozen. */
export const messagesEs: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Rellene este campo",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Elija de la lista",
  date: "Esta fecha no existe",
  unexpected: "Esto no se pide",
  type: "Esto no es texto",
  repeated: "Este campo se ha rellenado más de una vez",
  values: "Estos no son los valores de un formulario",
});
