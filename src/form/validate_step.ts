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

/** The options of `validateStep()`. */
export interface ValidateOptions {
  /**
   * The messages of the issues, such as `messagesFr`.
   *
   * @default {messagesEn}
   */
  messages?: Messages | undefined;
  /** Writes the messages, instead of `messages`. */
  describe?: DescribeIssue | undefined;
  /**
   * What to do with values that are not fields of the step, such as a consent
   * or a CSRF token. Each is an issue (`issue`), or is left out (`drop`).
   *
   * @default {"issue"}
   */
  unexpected?: "issue" | "drop" | undefined;
}

/** The result of validating the values of a step, told apart by `ok`. */
export type StepResult =
  | {
    ok: true;
    /** The values to send, by the name of the field. */
    values: Record<string, string>;
    /**
     * The names of the fields that only the server can check, such as those
     * with a regular expression that JavaScript cannot run.
     */
    unchecked: string[];
  }
  | {
    ok: false;
    /** Everything that is wrong. */
    issues: FieldIssue[];
  };

/**
 * Checks the values of a form, and returns the values to send.
 *
 * The values are a plain object, `FormData` or `URLSearchParams`, with each
 * name once. A value is a string. The value of a `date` field is `yyyy-mm-dd`
 * or a `Date`. The day of a `Date` is that in UTC, as in the `valueAsDate` of a
 * control.
 *
 * A value is read as an HTML control reads it: line breaks, such as those from
 * a paste, are removed. White space at both ends is removed too, except from a
 * password. Choices of a list stay as they are.
 *
 * An empty value counts as no value. It is not sent, and it is an issue only if
 * the field is required. A hidden field has the `value` of the server, unless
 * another is given. In a step without fields, every value is unexpected.
 *
 * @param step The step, from `formSteps()` or `paymentFormStep()`
 * @param values The values, by the name of the field
 * @param options The messages, and what to do with unexpected values
 * @returns The values to send, or everything that is wrong. An issue never
 * holds a value
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
