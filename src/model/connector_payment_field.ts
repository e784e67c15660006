import type { FieldBase, FieldValue } from "./connector_field.ts";
import type { SourceName, ValidateMechanism } from "./enumerations.ts";
import type { Unrecognized } from "./open.ts";
import type { Undocumented } from "./undocumented.ts";

/** What every field of a payment has, whatever its type. */
export interface ConnectorPaymentFieldBase extends FieldBase {
  /**
   * The mechanisms of validation for which this field is asked. Empty: it is
   * asked for every mechanism.
   */
  auth_mechanisms: ValidateMechanism[];
  /** The names of the sources that ask for this field. */
  connector_sources?: Undocumented<SourceName[]>;
  /** A longer explanation, as fields of connections have it. */
  description?: Undocumented<string | null>;
}

/**
 * A form field that an institution asks a user to fill in for a payment, told
 * apart by `type` as a `ConnectorField` is.
 *
 * Its `auth_mechanisms` are mechanisms of validation, though they are called
 * like those of authentication.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorPaymentField =
  & ConnectorPaymentFieldBase
  & (
    | { type: "text" | "password" | "date" | "number" }
    | { type: "list"; values: FieldValue[] }
    | { type: Unrecognized; [key: string]: unknown }
  );
