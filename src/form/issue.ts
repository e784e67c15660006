/** What is wrong with a value. */
export type FieldIssueCode =
  | "required"
  | "pattern"
  | "choice"
  | "date"
  | "unexpected"
  | "type";

/** One thing that is wrong with the values of a form. */
export interface FieldIssue {
  /** The name of the field; empty if it is about the values as a whole. */
  field: string;
  /** What is wrong. */
  code: FieldIssueCode;
  /** The same for the user, beside the field. It never holds the value. */
  message: string;
  /** The label of the field; its name if it has none. */
  label: string;
}

/** A language of the messages. */
export type MessageLanguage = "en" | "fr";

/**
 * Says in words what is wrong, given everything but the words. It is not told
 * the value, which may be a secret.
 */
export type DescribeIssue = (issue: Omit<FieldIssue, "message">) => string;

const MESSAGES: Readonly<
  Record<MessageLanguage, Readonly<Record<FieldIssueCode, string>>>
> = {
  en: {
    required: "Fill this in",
    pattern: "This is not in the expected format",
    choice: "Choose from the list",
    date: "This is not a date that exists",
    unexpected: "This is not asked for",
    type: "This is not text",
  },
  fr: {
    required: "Remplissez ce champ",
    pattern: "Ce n’est pas au format attendu",
    choice: "Choisissez dans la liste",
    date: "Ce n’est pas une date qui existe",
    unexpected: "Ce n’est pas demandé",
    type: "Ce n’est pas du texte",
  },
};

/** What describes issues in a language. */
export function describeIn(language: MessageLanguage): DescribeIssue {
  return ({ code }) => MESSAGES[language][code];
}
