import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Questo non ha il formato previsto",
  onlyDigits: "Inserisci solo cifre",
  nouns: {
    digits: { one: "cifra", other: "cifre" },
    characters: { one: "carattere", other: "caratteri" },
  },
  exactly: (amount) => `Inserisci ${amount}`,
  atLeast: (amount) => `Inserisci almeno ${amount}`,
  atMost: (amount) => `Inserisci al massimo ${amount}`,
  between: (least, amount) => `Inserisci da ${least} a ${amount}`,
};

/** The messages of `validateStep()` in Italian, frozen. */
export const messagesIt: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Compila questo campo",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Scegli dall’elenco",
  date: "Questa data non esiste",
  unexpected: "Questo non è richiesto",
  type: "Questo non è testo",
  repeated: "Questo campo è compilato più di una volta",
  values: "Questi non sono i valori di un modulo",
});
