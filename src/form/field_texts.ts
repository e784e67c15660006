import type { FormField } from "./form_step.ts";

/**
 * The default value of a field; `undefined` if it has none. It is not
 * documented, so it may have any type.
 */
export function defaultOf({ value }: FormField): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * The description of a field; `undefined` if it has none. For fields of
 * payments it is not documented, so it may have any type.
 */
export function descriptionOf({ description }: FormField): string | undefined {
  return typeof description === "string" ? description : undefined;
}
