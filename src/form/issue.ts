/**
 * What is wrong with a value:
 *
 * - `required`: it is required and missing.
 * - `pattern`: it does not have the format.
 * - `choice`: it is not in the list.
 * - `date`: it is not a day that exists.
 * - `unexpected`: the step has no such field.
 * - `type`: it is not text.
 * - `repeated`: it was given more than once.
 * - `values`: the argument as a whole is not the values of a form.
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

/** How many digits or characters a value must have. */
export interface FormatHint {
  /** What is counted. If it is `digits`, all characters must be digits. */
  kind: "digits" | "characters";
  /** The minimum number. */
  least: number;
  /** The maximum number; `null` if there is none. */
  most: number | null;
}

/** An issue with the values of a form. */
export interface FieldIssue {
  /** The name of the field; empty if it is about the values as a whole. */
  field: string;
  /** The kind of issue. */
  code: FieldIssueCode;
  /**
   * The message for the user, to show beside the field. It never holds the
   * value.
   */
  message: string;
  /** The label of the field; its name if it has none. */
  label: string;
  /**
   * What the format requires, if the value does not have the right length or
   * digits.
   */
  hint?: FormatHint;
}

/**
 * Writes the message of an issue. It does not get the value, which may be a
 * secret.
 */
export type DescribeIssue = (issue: Omit<FieldIssue, "message">) => string;
