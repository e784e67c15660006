import type { FieldBase, FieldValue } from "./connector_field.ts";
import type { SourceName, ValidateMechanism } from "./enumerations.ts";
import type { Unrecognized } from "./open.ts";
import type { Undocumented } from "./undocumented.ts";

/** The keys of every field of a payment. */
export interface ConnectorPaymentFieldBase extends FieldBase {
  /**
   * The mechanisms of validation that have this field. An empty list means all.
   */
  auth_mechanisms: ValidateMechanism[];
  /** The names of the sources that have this field. */
  connector_sources?: Undocumented<SourceName[]>;
  /** A longer explanation, like that of fields of connections. */
  description?: Undocumented<string | null>;
}

/**
 * A form field of a payment, told apart by `type` like a `ConnectorField`.
 * Despite their name, its `auth_mechanisms` are mechanisms of validation.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorPaymentField =
  & ConnectorPaymentFieldBase
  & (
    | { type: "text" | "password" | "date" | "number" }
    | { type: "list"; values: FieldValue[] }
    | { type: Unrecognized; [key: string]: unknown }
  );
