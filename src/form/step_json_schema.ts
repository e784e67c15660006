import { DATE } from "./date.ts";
import { type AnyFormStep, fieldsOf, type FormField } from "./form_step.ts";
import { readFormat } from "./regex.ts";

/** A JSON Schema, as far as steps need one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * Makes a JSON Schema of a step, for what cannot run code of ours.
 *
 * It accepts the same JSON as `validateStep()` does. What that leaves to the
 * server to judge, this leaves as well.
 *
 * @param step The step, from `formSteps()` or `paymentFormStep()`
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
export function stepJsonSchema(step: AnyFormStep): JsonSchema {
  const fields = [...fieldsOf(step).values()];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(
      fields.map((field) => [field.name, describeField(field)]),
    ),
    required: fields.filter((field) => field.required)
      .map(({ name }) => name),
    additionalProperties: false,
  };
}

function describeField(field: FormField): JsonSchema {
  const { label, description, required } = field;
  const value = { type: "string", minLength: 1, ...describeValue(field) };
  return {
    title: label,
    ...description !== null && { description },
    ...field.type === "password" && { writeOnly: true },
    // An empty value is as good as none.
    ...required ? value : { anyOf: [{ enum: ["", null] }, value] },
  };
}

function describeValue(field: FormField): JsonSchema {
  if (field.type === "list") {
    const values = field.values.map(({ value }) => value);
    return values.length > 0 ? { enum: values } : {};
  }
  const format = readFormat(field.regex);
  return {
    ...field.type === "date" && { pattern: DATE },
    ...format && {
      anyOf: [
        { pattern: format.source },
        // What is not judged: too long a text, and one that is not Unicode.
        { minLength: format.longest + 1 },
        { pattern: "\\p{Cs}" },
      ],
    },
  };
}
