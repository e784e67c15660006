import type { FormField } from "./form_step.ts";

/**
 * The values that can be chosen for a field, with their labels; the first of a
 * value counts. It is empty where only the server knows them.
 */
export function choicesOf(field: FormField): Map<string, string> {
  const choices = new Map<string, string>();
  if (field.type !== "list") return choices;
  for (const { value, label } of field.values) {
    // An empty value is as good as none, and so no choice.
    if (value !== "" && !choices.has(value)) choices.set(value, label);
  }
  return choices;
}
