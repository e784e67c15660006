import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Isto não tem o formato esperado",
  onlyDigits: "Introduza apenas dígitos",
  nouns: {
    digits: { one: "dígito", other: "dígitos" },
    characters: { one: "carácter", other: "caracteres" },
  },
  exactly: (amount) => `Introduza ${amount}`,
  atLeast: (amount) => `Introduza pelo menos ${amount}`,
  atMost: (amount) => `Introduza no máximo ${amount}`,
  between: (least, amount) => `Introduza entre ${least} e ${amount}`,
};

/** The messages of `validateStep()` in Portuguese, frozen. */
export const messagesPt: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Preencha este campo",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Escolha na lista",
  date: "Esta data não existe",
  unexpected: "Isto não é pedido",
  type: "Isto não é texto",
  repeated: "Este campo foi preenchido mais de uma vez",
  values: "Estes não são os valores de um formulário",
});
