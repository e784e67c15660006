import type { FormField } from "./form_step.ts";

/**
 * The value that a field has beforehand; `undefined` if it has none. It is not
 * documented, and so anything may stand there.
 */
export function defaultOf({ value }: FormField): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * The longer explanation of a field; `undefined` if it has none. For fields of
 * payments it is not documented, and so anything may stand there.
 */
export function descriptionOf({ description }: FormField): string | undefined {
  return typeof description === "string" ? description : undefined;
}
