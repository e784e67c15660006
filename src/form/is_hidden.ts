import { defaultOf } from "./field_texts.ts";
import type { FormField } from "./form_step.ts";

/**
 * Says whether a field is hidden. Its `value` is then sent as it is.
 *
 * The type `hidden` is not documented, but the API sends it. If such a field
 * has no `value`, the user must fill it in, so it is not hidden.
 *
 * @param field The field
 * @returns Whether it is hidden
 *
 * @example Usage
 * ```ts
 * import { assert } from "@std/assert";
 * import { decodeConnectorField } from "@connectors/powens";
 * import { isHidden } from "@connectors/powens/form";
 *
 * const field = decodeConnectorField({
 *   name: "region",
 *   label: "",
 *   type: "hidden",
 *   value: "75",
 * });
 *
 * assert(isHidden(field));
 * ```
 */
export function isHidden(field: FormField): boolean {
  return String(field.type) === "hidden" && defaultOf(field) !== undefined;
}
