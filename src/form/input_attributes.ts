import { type RenderedFieldType, renderedFieldType } from "../model/mod.ts";
import type { FormField } from "./form_step.ts";
import { readFormat } from "./regex.ts";

/**
 * The attributes of an HTML control, an `input` or, for a list, a `select`. An
 * attribute that is `undefined` is to be left out.
 */
export interface InputAttributes {
  /** The id of the control, for its label. */
  id: string;
  /** The key to send. */
  name: string;
  /** The type of the `input`; `undefined` for a list. */
  type: "text" | "password" | "date" | undefined;
  /** Whether a value must be given. */
  required: boolean;
  /** What the whole value must match, where HTML gives the same verdict. */
  pattern: string | undefined;
  /** How long a value may be, in UTF-16 units, where the format says so. */
  maxlength: number | undefined;
  /** What a browser may fill in. */
  autocomplete: "username" | "current-password" | "one-time-code" | "off";
  /** What kind of keyboard to show. */
  inputmode: "numeric" | undefined;
  /** Whether to check the spelling: never, as that may send what is typed. */
  spellcheck: "false";
  /** The id for the element with the label. */
  "aria-labelledby": string;
  /** The id for the element with the description, if there is one. */
  "aria-describedby": string | undefined;
}

/**
 * Says what an HTML control needs for a field, whatever the framework.
 *
 * @param field The field
 * @param prefix What the ids begin with, for more than one form on a page
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
  const { name, required, description } = field;
  const type = renderedFieldType(field);
  const isTyped = type === "text" || type === "password";
  const format = isTyped ? readFormat(field.regex) : undefined;
  const id = `${prefix}-${name.replace(/[^a-z\d]/gi, escapeUnit)}`;
  const isNumeric = isTyped && takesDigitsOnly(field.regex ?? "");
  return {
    id,
    name,
    type: type === "list" ? undefined : type,
    required,
    // HTML wants the whole value to match, and PCRE looks anywhere in it.
    pattern: format && `[^]*(?:${format.source})[^]*`,
    // HTML counts UTF-16 units, of which a character may have two.
    maxlength: typeof format?.maxLength === "number"
      ? format.maxLength * (isNumeric ? 1 : 2)
      : undefined,
    autocomplete: completionOf(type, `${name} ${field.label}`),
    inputmode: isNumeric ? "numeric" : undefined,
    spellcheck: "false",
    "aria-labelledby": `${id}-label`,
    "aria-describedby": description === null ? undefined : `${id}-description`,
  };
}

/** Ids must not hold white space, and selectors are simpler without the rest. */
function escapeUnit(unit: string): string {
  return `_${unit.charCodeAt(0).toString(16)}_`;
}

/** Says whether an expression has nothing but digits, counted in some way. */
function takesDigitsOnly(regex: string): boolean {
  const rest = regex.replace(/\\d|\[0-9\]/g, "#");
  return rest.includes("#") &&
    /^(?:\\[AzZ]|\{\d+,?\d*\}|[#^$()+*?|:\d])*$/.test(rest);
}

const ONE_TIME = /\b(otp|sms|tan)\b|one.?time|usage unique/i;

const USER_NAME =
  /login|user|identif|mail|benutzer|kunden|usuario|utente|gebruiker/i;

function completionOf(
  type: RenderedFieldType,
  words: string,
): InputAttributes["autocomplete"] {
  if (type === "date" || type === "list") return "off";
  if (ONE_TIME.test(words)) return "one-time-code";
  if (type === "password") return "current-password";
  return USER_NAME.test(words) ? "username" : "off";
}
