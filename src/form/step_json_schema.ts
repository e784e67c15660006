import { choicesOf } from "./choices_of.ts";
import { defaultOf, descriptionOf } from "./field_texts.ts";
import { type AnyFormStep, fieldsOf, type FormField } from "./form_step.ts";
import { isHidden } from "./is_hidden.ts";
import { patternOf } from "./pattern_of.ts";
import { describePattern, portablePattern } from "./pcre/mod.ts";
import type { ValidateOptions } from "./validate_step.ts";

/** A JSON Schema. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The options of `stepJsonSchema()`. */
export type JsonSchemaOptions = Pick<ValidateOptions, "unexpected">;

/**
 * Makes a JSON Schema of a step, for programs that cannot run this package.
 *
 * It accepts the values that `validateStep()` returns. It does not trim white
 * space or remove line breaks. Let the validator assert `format`, which is used
 * for dates.
 *
 * Its patterns use only syntax that common engines share. If a format needs
 * more, such as look-around, the schema has no pattern, but the keyword
 * `x-pcre-pattern`.
 *
 * @param step The step, from `formSteps()` or `paymentFormStep()`
 * @param options What to do with unexpected values
 * @returns A JSON Schema of version 2020-12, as plain data
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps, stepJsonSchema } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 * const step = formSteps(connector).find(({ kind }) => kind === "form");
 *
 * assertEquals(step && stepJsonSchema(step).additionalProperties, false);
 * ```
 *
 * @see {@link https://json-schema.org/draft/2020-12}
 */
export function stepJsonSchema(
  step: AnyFormStep,
  options: JsonSchemaOptions = {},
): JsonSchema {
  const fields = [...fieldsOf(step).values()];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(
      fields.map((field) => [field.name, describeField(field)]),
    ),
    required: fields.filter(mustBeGiven).map(({ name }) => name),
    additionalProperties: options.unexpected === "drop",
  };
}

/** Says whether a value must be given. Some hidden fields have their own. */
function mustBeGiven(field: FormField): boolean {
  return field.required && !isHidden(field);
}

function describeField(field: FormField): JsonSchema {
  const description = descriptionOf(field);
  const value = defaultOf(field);
  return {
    title: field.label,
    ...description !== undefined && { description },
    ...field.type === "password" && { writeOnly: true },
    ...value !== undefined && { default: value },
    // A hidden field is sent with its own value.
    ...!isHidden(field) && describeValue(field, !field.required),
  };
}

const DAY: JsonSchema = { type: "string", format: "date" };

function describeValue(field: FormField, isOptional: boolean): JsonSchema {
  // An empty value or `null` counts as no value.
  const type = isOptional ? ["string", "null"] : "string";
  const choices = choicesOf(field);
  if (choices.size > 0) {
    return { type, ...describeChoices(choices, isOptional) };
  }
  if (field.type !== "date") {
    return { type, ...describeText(field, isOptional) };
  }
  return {
    type,
    ...isOptional ? { anyOf: [{ const: "" }, { const: null }, DAY] } : DAY,
    // The rule for the empty value is already there.
    ...describeText(field, true),
  };
}

function describeChoices(
  choices: ReadonlyMap<string, string>,
  isOptional: boolean,
): JsonSchema {
  const listed = [...choices].map(([value, title]) => ({
    const: value,
    title,
  }));
  const nothing = [{ const: "", title: "" }, { const: null, title: "" }];
  return { oneOf: isOptional ? [...nothing, ...listed] : listed };
}

function describeText(field: FormField, isOptional: boolean): JsonSchema {
  const length = isOptional ? {} : { minLength: 1 };
  const whole = patternOf(field);
  if (whole === undefined) return length;
  const pattern = portablePattern(whole);
  if (pattern === undefined) {
    return { ...length, "x-pcre-pattern": field.regex };
  }
  if (isOptional) return { pattern: `${pattern}|^$` };
  const refusesNothing = (describePattern(whole)?.minLength ?? 0) > 0;
  return refusesNothing ? { pattern } : { ...length, pattern };
}
