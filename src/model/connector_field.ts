import type {
  AuthMechanism,
  ConnectorFieldType,
  SourceName,
} from "./enumerations.ts";
import type { Unrecognized } from "./open.ts";
import type { Undocumented } from "./undocumented.ts";

/** What every field has, of a connection or of a payment, whatever its type. */
export interface FieldBase {
  /** The key under which the value is sent. */
  name: string;
  /** What to show beside the field, in the institution's language. */
  label: string;
  /**
   * Whether a value must be present and not empty. `true` where the server
   * does not say.
   */
  required: boolean;
  /**
   * A regular expression that the value must match, in the syntax of PCRE,
   * which is not that of JavaScript; or `null`.
   */
  regex: string | null;
  /** What can be chosen, of a list alone; seen as `null` on other fields. */
  values?: Undocumented<null>;
  /** A default value, in old answers. */
  value?: Undocumented<string>;
  /** Whether the value is not kept, in old answers. */
  ephemeral?: Undocumented<boolean>;
}

/** What every field of a connection has, whatever its type. */
export interface ConnectorFieldBase extends FieldBase {
  /**
   * The names of the sources that ask for this field. Empty: every source
   * does.
   */
  connector_sources: SourceName[];
  /**
   * The mechanisms for which this field is asked. Empty: it is asked for
   * every mechanism.
   */
  auth_mechanisms: AuthMechanism[];
  /** A longer explanation, or `null`. Not sent by every server. */
  description: string | null;
}

/** A field for a line of text. */
export interface TextField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "text";
}

/** A field whose value is a secret: to be masked, and never logged. */
export interface PasswordField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "password";
}

/** A field for a day, sent as `yyyy-mm-dd`. */
export interface DateField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "date";
}

/** A field for a number, which may be longer than those of JavaScript. */
export interface NumberField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "number";
}

/** A field for one of a closed list of values. */
export interface ListField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: "list";
  /** What can be chosen, in the order to show it in. */
  values: FieldValue[];
}

/** One of the values of a {@linkcode ListField}. */
export interface FieldValue {
  /** What to show. */
  label: string;
  /** What to send. */
  value: string;
}

/**
 * A field of a type that this version does not know, to be shown as a field
 * for text; its further keys are as the server sent them.
 */
export interface UnrecognizedField extends ConnectorFieldBase {
  /** Tells the types of field apart. */
  type: Unrecognized;
  /** Whatever else the server sent, unchecked. */
  [key: string]: unknown;
}

/**
 * A form field that an institution asks a user to fill in, told apart by
 * `type`.
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
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorField =
  | TextField
  | PasswordField
  | DateField
  | NumberField
  | ListField
  | UnrecognizedField;

/**
 * A type of field that has a way of its own to be shown. A number has none: it
 * may begin with zeros, and is not for counting.
 */
export type RenderedFieldType = "text" | "password" | "date" | "list";

/**
 * Says as what a field is shown: as what it is, or as text where this version
 * does not know its type, as the documentation requires.
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
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
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
