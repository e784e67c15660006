import { type AnyFormStep, fieldsOf } from "./form_step.ts";
import type {
  DescribeIssue,
  FieldIssue,
  FieldIssueCode,
  FormatHint,
} from "./issue.ts";
import { judgeValue } from "./judge_value.ts";
import { type Messages, sayWith } from "./messages/messages.ts";
import { messagesEn } from "./messages/en.ts";
import { readValues } from "./read_values.ts";

/** How to validate. */
export interface ValidateOptions {
  /**
   * What to say about each kind of issue, such as `messagesFr`.
   *
   * @default {messagesEn}
   */
  messages?: Messages | undefined;
  /** Says what is wrong, instead of `messages`. */
  describe?: DescribeIssue | undefined;
  /**
   * What to do with what is given and not asked for, such as a consent or a
   * token against forged requests: it is an issue, or it is left out.
   *
   * @default {"issue"}
   */
  unexpected?: "issue" | "drop" | undefined;
}

/** What comes of validating the values of a step, told apart by `ok`. */
export type StepResult =
  | {
    ok: true;
    /** What to send, by the name of the field. */
    values: Record<string, string>;
    /**
     * The names of the fields that only the server can judge, such as those
     * with a regular expression that cannot be said in JavaScript.
     */
    unchecked: string[];
  }
  | {
    ok: false;
    /** Everything that is wrong. */
    issues: FieldIssue[];
  };

/**
 * Checks what a user has filled in, and says what to send.
 *
 * The values are a plain object, `FormData` or `URLSearchParams`, with each
 * name once. A value is a string; that of a `date` field, `yyyy-mm-dd`, or a
 * `Date`, of which the day in UTC counts, as in the `valueAsDate` of a control.
 *
 * A value is read as a control of HTML reads it: line breaks, such as the one
 * that a paste brings, are taken out. White space at its two ends is taken away
 * as well, but not from a password, which may begin or end with it. What is to
 * be sent has neither. Choices of a list are left as they are.
 *
 * An empty value counts as no value: it is not sent, and it is an issue only if
 * the field is required. A hidden field has the `value` that the server gave
 * it, unless another is given. Any value is unexpected in a step without
 * fields.
 *
 * @param step The step, from `formSteps()` or `paymentFormStep()`
 * @param values The values, by the name of the field
 * @param options How to say what is wrong, and what to do with other values
 * @returns What to send, or everything that is wrong; never with a value in it
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField, decodeConnectorSource } from "@connectors/powens";
 * import { validateStep } from "@connectors/powens/form";
 *
 * const step = {
 *   kind: "form",
 *   source: decodeConnectorSource({ id: 1, id_connector: 1, name: "directaccess", priority: 1 }),
 *   fields: [decodeConnectorField({
 *     name: "login",
 *     label: "Identifiant",
 *     type: "text",
 *     required: true,
 *     regex: "^\\d{8}$",
 *   })],
 * } as const;
 *
 * assertEquals(validateStep(step, { login: "12345678" }), {
 *   ok: true,
 *   values: { login: "12345678" },
 *   unchecked: [],
 * });
 * assertEquals(validateStep(step, { login: "1234" }), {
 *   ok: false,
 *   issues: [{
 *     field: "login",
 *     code: "pattern",
 *     message: "Enter 8 digits",
 *     label: "Identifiant",
 *     hint: { kind: "digits", least: 8, most: 8 },
 *   }],
 * });
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function validateStep(
  step: AnyFormStep,
  values: unknown,
  options: ValidateOptions = {},
): StepResult {
  const { messages = messagesEn, unexpected = "issue" } = options;
  const { describe = (issue) => sayWith(messages, issue) } = options;
  const fields = fieldsOf(step);
  const issueOf = (
    field: string,
    code: FieldIssueCode,
    hint?: FormatHint,
  ): FieldIssue => {
    const label = fields.get(field)?.label || field;
    const issue = { field, code, label, ...hint && { hint } };
    return { ...issue, message: describe(issue) };
  };
  const given = readValues(values);
  if (!given) return { ok: false, issues: [issueOf("", "values")] };
  const issues: FieldIssue[] = [];
  const texts: [name: string, text: string][] = [];
  const unchecked: string[] = [];
  for (const [name, field] of fields) {
    const judgement = judgeValue(field, given.get(name));
    given.delete(name);
    if (judgement === undefined) continue;
    if ("code" in judgement) {
      issues.push(issueOf(name, judgement.code, judgement.hint));
    } else {
      texts.push([name, judgement.text]);
      if (!judgement.isChecked) unchecked.push(name);
    }
  }
  if (unexpected === "issue") {
    for (const name of given.keys()) {
      issues.push(issueOf(name, "unexpected"));
    }
  }
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, values: Object.fromEntries(texts), unchecked };
}
