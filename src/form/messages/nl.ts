import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Dit heeft niet de verwachte vorm",
  onlyDigits: "Vul alleen cijfers in",
  nouns: {
    digits: { one: "cijfer", other: "cijfers" },
    characters: { one: "teken", other: "tekens" },
  },
  exactly: (amount) => `Vul ${amount} in`,
  atLeast: (amount) => `Vul minstens ${amount} in`,
  atMost: (amount) => `Vul hoogstens ${amount} in`,
  between: (least, amount) => `Vul ${least} tot ${amount} in`,
};

/** The messages of `validateStep()` in Dutch, frozen. */
export const messagesNl: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Vul dit veld in",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Kies uit de lijst",
  date: "Deze datum bestaat niet",
  unexpected: "Hier wordt niet om gevraagd",
  type: "Dit is geen tekst",
  repeated: "Dit veld is meer dan één keer ingevuld",
  values: "Dit zijn niet de waarden van een formulier",
});
