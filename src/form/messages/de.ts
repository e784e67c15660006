import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "Das hat nicht das erwartete Format",
  onlyDigits: "Geben Sie nur Ziffern ein",
  nouns: {
    digits: { one: "Ziffer", other: "Ziffern" },
    characters: { one: "Zeichen", other: "Zeichen" },
  },
  exactly: (amount) => `Geben Sie ${amount} ein`,
  atLeast: (amount) => `Geben Sie mindestens ${amount} ein`,
  atMost: (amount) => `Geben Sie höchstens ${amount} ein`,
  between: (least, amount) => `Geben Sie ${least} bis ${amount} ein`,
};

/** The messages of `validateStep()` in German, frozen. */
export const messagesDe: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Füllen Sie dieses Feld aus",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Wählen Sie aus der Liste",
  date: "Dieses Datum gibt es nicht",
  unexpected: "Danach wird nicht gefragt",
  type: "Das ist kein Text",
  repeated: "Dieses Feld ist mehr als einmal ausgefüllt",
  values: "Das sind nicht die Werte eines Formulars",
});
