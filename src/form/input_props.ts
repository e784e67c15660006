import type { FormField } from "./form_step.ts";
import { type InputAttributes, inputAttributes } from "./input_attributes.ts";

/**
 * The properties of a React `input` or, for a list, of a `select`.
 *
 * @see {@link https://react.dev/reference/react-dom/components/common}
 */
export interface InputProps extends
  Pick<
    InputAttributes,
    | "id"
    | "name"
    | "type"
    | "required"
    | "pattern"
    | "aria-labelledby"
    | "aria-describedby"
  > {
  /** How long a value may be, in UTF-16 units, where the format says so. */
  maxLength: InputAttributes["maxlength"];
  /** What a browser may fill in. */
  autoComplete: InputAttributes["autocomplete"];
  /** What kind of keyboard to show. */
  inputMode: InputAttributes["inputmode"];
  /** Whether to check the spelling: never, as that may send what is typed. */
  spellCheck: InputAttributes["spellcheck"];
  /**
   * What is filled in or selected beforehand, where the server says so; to be
   * left out of controls that are given a `value`.
   */
  defaultValue: InputAttributes["value"];
}

/**
 * Says what a React control needs for a field: `inputAttributes()` as React
 * spells them.
 *
 * @param field The field
 * @param prefix What the ids begin with, for more than one form on a page
 * @returns The properties
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField } from "@connectors/powens";
 * import { inputProps } from "@connectors/powens/form";
 *
 * const field = decodeConnectorField({
 *   name: "otp",
 *   label: "Code reçu par SMS",
 *   type: "text",
 * });
 *
 * assertEquals(inputProps(field).autoComplete, "one-time-code");
 * ```
 */
export function inputProps(field: FormField, prefix?: string): InputProps {
  const {
    maxlength: maxLength,
    autocomplete: autoComplete,
    inputmode: inputMode,
    spellcheck: spellCheck,
    value: defaultValue,
    ...others
  } = inputAttributes(field, prefix);
  return {
    ...others,
    maxLength,
    autoComplete,
    inputMode,
    spellCheck,
    defaultValue,
  };
}
