import { DATE, formatDate } from "./date.ts";
import type { FormField } from "./form_step.ts";
import type { FieldIssueCode } from "./issue.ts";
import { readFormat } from "./regex.ts";

/** What comes of a value: an issue, or the text to send. */
export type Judgement =
  | { code: FieldIssueCode }
  | { text: string; isChecked: boolean };

/** Judges the value of a field; `undefined` if there is nothing to send. */
export function judgeValue(
  field: FormField,
  value: unknown,
): Judgement | undefined {
  if (value === undefined || value === null || value === "") {
    return field.required ? { code: "required" } : undefined;
  }
  const text = field.type === "date" && value instanceof Date
    ? formatDate(value)
    : value;
  if (typeof text !== "string") return { code: "type" };
  if (field.type === "list") {
    // A list of nothing is no list: only the server knows what can be chosen.
    const isChecked = field.values.length > 0;
    return isChecked && !field.values.some((one) => one.value === text)
      ? { code: "choice" }
      : { text, isChecked };
  }
  if (field.type === "date" && !RegExp(DATE).test(text)) {
    return { code: "date" };
  }
  if (field.regex === null) return { text, isChecked: true };
  const hasFormat = readFormat(field.regex)?.test(text);
  return hasFormat === false
    ? { code: "pattern" }
    : { text, isChecked: hasFormat !== undefined };
}
