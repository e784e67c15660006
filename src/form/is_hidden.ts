import { defaultOf } from "./field_texts.ts";
import type { FormField } from "./form_step.ts";

/**
 * Says whether a field is not to be shown, as its `value` is sent as it is. The
 * type `hidden` is not documented, but was met; without a `value`, somebody has
 * to fill it in, and so it is shown as text.
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
