/**
 * What is wrong with a value. It is required and missing, it does not have the
 * format, it is not in the list, or it is no day of the calendar. It is not
 * asked for, it is no text, or it was given more than once. `values` is about
 * what was given as a whole, which is not the values of a form.
 */
export type FieldIssueCode =
  | "required"
  | "pattern"
  | "choice"
  | "date"
  | "unexpected"
  | "type"
  | "repeated"
  | "values";

/** How many digits, or characters of any kind, a value has to have. */
export interface FormatHint {
  /** What is counted; of digits, there must be nothing else. */
  kind: "digits" | "characters";
  /** How many there are at least. */
  least: number;
  /** How many there are at most; `null` for any number. */
  most: number | null;
}

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
  /** What a value has to be, if it is a format and the value is not that. */
  hint?: FormatHint;
}

/**
 * Says in words what is wrong, given everything but the words. It is not told
 * the value, which may be a secret.
 */
export type DescribeIssue = (issue: Omit<FieldIssue, "message">) => string;
