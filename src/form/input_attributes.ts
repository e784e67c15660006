import { renderedFieldType } from "../model/mod.ts";
import { type Autocomplete, autocompleteOf } from "./autocomplete.ts";
import { defaultOf, descriptionOf } from "./field_texts.ts";
import type { FormField } from "./form_step.ts";
import { isHidden } from "./is_hidden.ts";
import { patternOf } from "./pattern_of.ts";
import { describePattern, htmlPattern } from "./pcre/mod.ts";

/**
 * The attributes of an HTML control: of an `input` or, for a list, of a
 * `select`. Leave out those that are `undefined`.
 */
export interface InputAttributes {
  /** The id of the control, for its label. */
  id: string;
  /** The name of the value to send. */
  name: string;
  /** The type of the `input`; `undefined` for a list. */
  type: "text" | "password" | "date" | "hidden" | undefined;
  /** Whether the user must give a value. */
  required: boolean;
  /**
   * The regular expression for the whole value, if HTML judges as the server
   * does.
   */
  pattern: string | undefined;
  /** The maximum length in UTF-16 units, if the format has one. */
  maxlength: number | undefined;
  /** The values that a browser may fill in. */
  autocomplete: Autocomplete;
  /** The kind of keyboard to show. */
  inputmode: "numeric" | "decimal" | undefined;
  /**
   * Whether to check the spelling. Never, as a browser may send the text
   * elsewhere.
   */
  spellcheck: "false";
  /**
   * The default value or, for a list, the value of the selected `option`, if
   * the server gives one.
   */
  value: string | undefined;
  /** The id of the element with the label. */
  "aria-labelledby": string;
  /** The id of the element with the description, if there is one. */
  "aria-describedby": string | undefined;
}

/**
 * Makes the attributes of the HTML control for a field, for any framework. For
 * React, use `inputProps()`.
 *
 * An optional list needs one more `option` with an empty value, for no choice.
 * A control of type `hidden` needs no label.
 *
 * @param field The field
 * @param prefix The start of all ids; set it if a page has several forms
 * @returns The attributes
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField } from "@connectors/powens";
 * import { inputAttributes } from "@connectors/powens/form";
 *
 * const field = decodeConnectorField({
 *   name: "code",
 *   label: "Code secret",
 *   type: "password",
 *   required: true,
 * });
 *
 * assertEquals(inputAttributes(field).autocomplete, "current-password");
 * ```
 *
 * @see {@link https://html.spec.whatwg.org/multipage/input.html}
 */
export function inputAttributes(
  field: FormField,
  prefix = "field",
): InputAttributes {
  const { name, required } = field;
  const type = renderedFieldType(field);
  const hidden = isHidden(field);
  const isTyped = !hidden && (type === "text" || type === "password");
  const pattern = isTyped ? patternOf(field) : undefined;
  const format = pattern === undefined ? undefined : describePattern(pattern);
  const id = `${prefix}-${name.replace(/[^a-z\d]/gi, escapeUnit)}`;
  return {
    id,
    name,
    type: hidden ? "hidden" : type === "list" ? undefined : type,
    required: required && !hidden,
    pattern: pattern === undefined ? undefined : htmlPattern(pattern),
    maxlength: format?.maxUnits,
    autocomplete: hidden ? "off" : autocompleteOf(field),
    inputmode: format?.isNumeric
      ? "numeric"
      : field.type === "number"
      ? "decimal"
      : undefined,
    spellcheck: "false",
    value: defaultOf(field),
    "aria-labelledby": `${id}-label`,
    "aria-describedby": descriptionOf(field) === undefined
      ? undefined
      : `${id}-description`,
  };
}

/**
 * An id must not hold white space. Without other signs, selectors are simpler.
 */
function escapeUnit(unit: string): string {
  return `_${unit.charCodeAt(0).toString(16)}_`;
}
