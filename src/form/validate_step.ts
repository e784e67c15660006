import { type AnyFormStep, fieldsOf } from "./form_step.ts";
import {
  describeIn,
  type DescribeIssue,
  type FieldIssue,
  type FieldIssueCode,
  type MessageLanguage,
} from "./issue.ts";
import { judgeValue } from "./judge_value.ts";

/** How to validate. */
export interface ValidateOptions {
  /**
   * The language of the messages.
   *
   * @default {"en"}
   */
  language?: MessageLanguage | undefined;
  /** What says in words what is wrong, instead of the messages of a language. */
  describe?: DescribeIssue | undefined;
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
 * A value is a string; that of a `date` field, `yyyy-mm-dd`, or a `Date`, of
 * which the day in UTC counts, as in the `valueAsDate` of a control. An empty
 * value is as good as none: it is not sent, and an issue only if the field is
 * required. A key that the step does not ask for is an issue.
 *
 * A step without fields takes no values.
 *
 * @param step The step, from `formSteps()` or `paymentFormStep()`
 * @param values The values, by the name of the field
 * @param options How to say what is wrong
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
 *     message: "This is not in the expected format",
 *     label: "Identifiant",
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
  const { language = "en", describe = describeIn(language) } = options;
  const fields = fieldsOf(step);
  const issues: FieldIssue[] = [];
  const note = (field: string, code: FieldIssueCode) => {
    const label = fields.get(field)?.label || field;
    issues.push({
      field,
      code,
      message: describe({ field, code, label }),
      label,
    });
  };
  const isObject = typeof values === "object" && values !== null &&
    !Array.isArray(values);
  if (!isObject) note("", "type");
  const given = new Map<string, unknown>(
    isObject ? Object.entries(values) : [],
  );
  const texts: [name: string, text: string][] = [];
  const unchecked: string[] = [];
  for (const [name, field] of fields) {
    const judgement = judgeValue(field, given.get(name));
    given.delete(name);
    if (judgement === undefined) continue;
    if ("code" in judgement) {
      note(name, judgement.code);
    } else {
      texts.push([name, judgement.text]);
      if (!judgement.isChecked) unchecked.push(name);
    }
  }
  for (const name of given.keys()) note(name, "unexpected");
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, values: Object.fromEntries(texts), unchecked };
}
