import type {
  AuthMechanism,
  ConnectorFieldType,
  SourceName,
} from "./enumerations.ts";
import type { Unrecognized } from "./open.ts";
import type { Undocumented } from "./undocumented.ts";

/** The keys of every field, of a connection or of a payment. */
export interface FieldBase {
  /** The name of the value to send. */
  name: string;
  /** The label to show, in the language of the institution. */
  label: string;
  /**
   * Whether a value is required and must not be empty. It is `true` if the
   * server does not say.
   */
  required: boolean;
  /**
   * A regular expression for the value, or `null`. It has the syntax of PCRE,
   * which differs from JavaScript.
   */
  regex: string | null;
  /** The choices. Only lists have some. Other fields were seen with `null`. */
  values?: Undocumented<null>;
  /** A default value, in old answers. */
  value?: Undocumented<string>;
  /** Whether the value is discarded after use, in old answers. */
  ephemeral?: Undocumented<boolean>;
}

/** The keys of every field of a connection. */
export interface ConnectorFieldBase extends FieldBase {
  /** The names of the sources that have this field. An empty list means all. */
  connector_sources: SourceName[];
  /** The mechanisms that have this field. An empty list means all. */
  auth_mechanisms: AuthMechanism[];
  /** A longer explanation, or `null`. Not every server sends it. */
  description: string | null;
}

/** A field for a line of text. */
export interface TextField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "text";
}

/** A field with a secret value. Mask it, and never log it. */
export interface PasswordField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "password";
}

/** A field for a day, sent as `yyyy-mm-dd`. */
export interface DateField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "date";
}

/** A field for a number. It may be longer than a number of JavaScript. */
export interface NumberField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "number";
}

/** A field with a closed list of values. */
export interface ListField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "list";
  /** The choices, in the order to show them in. */
  values: FieldValue[];
}

/** A choice of a {@linkcode ListField}. */
export interface FieldValue {
  /** The text to show. */
  label: string;
  /** The value to send. */
  value: string;
}

/**
 * A field of a type that this version does not know. Show it as a field for
 * text. Its further keys are as the server sent them.
 */
export interface UnrecognizedField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: Unrecognized;
  /** The further keys, unchecked. */
  [key: string]: unknown;
}

/**
 * A form field of a connection, told apart by `type`.
 *
 * @example The fallback to text is in the `default` case
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type ConnectorField, decodeConnectorField, other } from "@connectors/powens";
 *
 * function control(field: ConnectorField): string {
 *   switch (field.type) {
 *     case "text":
 *     case "number":
 *     case "password":
 *     case "date":
 *       return `<input type="${field.type}">`;
 *     case "list":
 *       return `<select>${field.values.map((one) => one.label).join()}</select>`;
 *     default:
 *       return other(field.type, `<input type="text">`);
 *   }
 * }
 *
 * const field = decodeConnectorField({ name: "pin", label: "PIN", type: "iris-scan" });
 *
 * assertEquals(control(field), `<input type="text">`);
 * ```
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorField =
  | TextField
  | PasswordField
  | DateField
  | NumberField
  | ListField
  | UnrecognizedField;

/**
 * A type of field with its own control. A number has none, as it may begin with
 * zeros and is not for counting.
 */
export type RenderedFieldType = "text" | "password" | "date" | "list";

/**
 * Returns the type to show a field as. If this version does not know the type,
 * it is `text`, as the documentation requires.
 *
 * @param field The field, of a connection or of a payment
 * @returns The type to show it as
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorField, renderedFieldType } from "@connectors/powens";
 *
 * const field = decodeConnectorField({ name: "pin", label: "PIN", type: "iris-scan" });
 *
 * assertEquals(renderedFieldType(field), "text");
 * ```
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function renderedFieldType(
  field: { type: ConnectorFieldType },
): RenderedFieldType {
  switch (field.type) {
    case "password":
    case "date":
    case "list":
      return field.type;
    default:
      return "text";
  }
}
