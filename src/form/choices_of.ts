import type { FormField } from "./form_step.ts";

/**
 * The choices of a field, with their labels. If a value is there twice, the
 * first counts. It is empty if only the server knows the choices.
 */
export function choicesOf(field: FormField): Map<string, string> {
  const choices = new Map<string, string>();
  if (field.type !== "list") return choices;
  for (const { value, label } of field.values) {
    // An empty value counts as no value, so it is not a choice.
    if (value !== "" && !choices.has(value)) choices.set(value, label);
  }
  return choices;
}
