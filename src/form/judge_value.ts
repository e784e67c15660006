import { choicesOf } from "./choices_of.ts";
import { compileFormat } from "./compile_format.ts";
import { formatDate, isDate } from "./date.ts";
import { defaultOf } from "./field_texts.ts";
import { findHint } from "./find_hint.ts";
import type { FormField } from "./form_step.ts";
import type { FieldIssueCode, FormatHint } from "./issue.ts";
import { isHidden } from "./is_hidden.ts";
import { isText } from "./is_text.ts";
import { patternOf } from "./pattern_of.ts";

/** The result of judging a value: an issue, or the text to send. */
export type Judgement =
  | { code: FieldIssueCode; hint?: FormatHint }
  | { text: string; isChecked: boolean };

/** Judges the value of a field; `undefined` if there is nothing to send. */
export function judgeValue(
  field: FormField,
  given: readonly unknown[] = [],
): Judgement | undefined {
  if (isHidden(field)) {
    // The value came from the server.
    return { text: defaultOf(field) ?? "", isChecked: true };
  }
  if (given.length > 1) return { code: "repeated" };
  const text = readText(field, given[0]);
  if (text === undefined) return { code: "type" };
  if (text === "") return field.required ? { code: "required" } : undefined;
  if (field.type === "list") {
    const choices = choicesOf(field);
    const isChecked = choices.size > 0;
    return isChecked && !choices.has(text)
      ? { code: "choice" }
      : { text, isChecked };
  }
  if (field.type === "date" && !isDate(text)) return { code: "date" };
  return judgeFormat(field, text);
}

/**
 * Reads a value as the text to send, empty for nothing; `undefined` if it is
 * not well-formed text.
 */
function readText(field: FormField, given: unknown): string | undefined {
  const value = field.type === "date" && given instanceof Date
    ? formatDate(given)
    : given ?? "";
  if (!isText(value)) return undefined;
  if (field.type === "list") return value;
  const line = value.replace(/[\r\n]+/g, "");
  return field.type === "password" ? line : line.trim();
}

/** Judges a text by the regular expression of its field. */
function judgeFormat(field: FormField, text: string): Judgement {
  const pattern = patternOf(field);
  if (pattern === undefined) return { text, isChecked: true };
  const compiled = compileFormat(field, pattern);
  const hasFormat = compiled.ok ? compiled.test(text) : undefined;
  if (hasFormat !== false) return { text, isChecked: hasFormat !== undefined };
  const hint = findHint(pattern, text);
  return hint ? { code: "pattern", hint } : { code: "pattern" };
}
