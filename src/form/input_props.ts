import type { FormField } from "./form_step.ts";
import { type InputAttributes, inputAttributes } from "./input_attributes.ts";

/**
 * The props of a React `input` or, for a list, of a `select`.
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
  /** The maximum length in UTF-16 units, if the format has one. */
  maxLength: InputAttributes["maxlength"];
  /** The values that a browser may fill in. */
  autoComplete: InputAttributes["autocomplete"];
  /** The kind of keyboard to show. */
  inputMode: InputAttributes["inputmode"];
  /**
   * Whether to check the spelling. Never, as a browser may send the text
   * elsewhere.
   */
  spellCheck: InputAttributes["spellcheck"];
  /**
   * The default value or choice, if the server gives one. Leave it out if you
   * give the control a `value`.
   */
  defaultValue: InputAttributes["value"];
}

/**
 * Makes the props of the React control for a field: those of
 * `inputAttributes()`, spelt for React.
 *
 * @param field The field
 * @param prefix The start of all ids; set it if a page has several forms
 * @returns The props
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
