import { describeFormat, type FormatPhrases } from "./describe_format.ts";
import type { Messages } from "./messages.ts";

const PHRASES: FormatPhrases = {
  anything: "This is not in the expected format",
  onlyDigits: "Enter digits only",
  nouns: {
    digits: { one: "digit", other: "digits" },
    characters: { one: "character", other: "characters" },
  },
  exactly: (amount) => `Enter ${amount}`,
  atLeast: (amount) => `Enter at least ${amount}`,
  atMost: (amount) => `Enter at most ${amount}`,
  between: (least, amount) => `Enter between ${least} and ${amount}`,
};

/** The messages of `validateStep()` in English, frozen. */
export const messagesEn: Messages = /* @__PURE__ */ Object.freeze<Messages>({
  required: "Fill this in",
  pattern: (issue) => describeFormat(issue, PHRASES),
  choice: "Choose from the list",
  date: "This is not a date that exists",
  unexpected: "This is not asked for",
  type: "This is not text",
  repeated: "This was given more than once",
  values: "These are not the values of a form",
});
