/**
 * The types and known values of the API, and their decoding. No I/O. All of it
 * is public. `internal.ts` has the parts that only other rooms use.
 *
 * @module
 */
export type { ApiAddress } from "./base_url.ts";
export type { Connector, ExpandableParts } from "./connector.ts";
export type { ConnectorCountry } from "./connector_country.ts";
export {
  type ConnectorField,
  type ConnectorFieldBase,
  type DateField,
  type FieldBase,
  type FieldValue,
  type ListField,
  type NumberField,
  type PasswordField,
  type RenderedFieldType,
  renderedFieldType,
  type TextField,
  type UnrecognizedField,
} from "./connector_field.ts";
export type {
  ConnectorPaymentField,
  ConnectorPaymentFieldBase,
} from "./connector_payment_field.ts";
export type { ConnectorSource } from "./connector_source.ts";
export { type DateTime, parseDateTime } from "./date_time.ts";
export { DecodeError, type DecodeIssue } from "./decode_error.ts";
export {
  type ConnectorDecodeOptions,
  decodeConnector,
  decodeConnectorField,
  decodeConnectorFieldList,
  decodeConnectorList,
  decodeConnectorSource,
  decodeConnectorSourceList,
} from "./decode/decode.ts";
export { decodePublicKey } from "./decode/public_key.ts";
export type { DecodeOptions, UnrecognizedListener } from "./decode/options.ts";
export {
  ACCOUNT_USAGES,
  type AccountUsage,
  AUTH_MECHANISMS,
  type AuthMechanism,
  BENEFICIARY_TYPES,
  type BeneficiaryType,
  CAPABILITIES,
  type Capability,
  CONNECTOR_FIELD_TYPES,
  type ConnectorFieldType,
  ERROR_CODES,
  type ErrorCode,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  type ExecutionDateType,
  type ExecutionFrequency,
  type Product,
  PRODUCTS,
  PROVIDING_PAYER_ACCOUNTS,
  type ProvidingPayerAccount,
  SOURCE_NAMES,
  type SourceName,
  STABILITY_STATUSES,
  type StabilityStatus,
  VALIDATE_MECHANISMS,
  type ValidateMechanism,
} from "./enumerations.ts";
export type {
  ExpandableKey,
  ExpandedConnector,
  ExpandedKey,
} from "./expand.ts";
export type {
  ConnectorFieldList,
  ConnectorList,
  ConnectorSourceList,
  RejectedRow,
} from "./lists.ts";
export {
  isKnown,
  type Known,
  other,
  type Sendable,
  type Unrecognized,
  unrecognized,
} from "./open.ts";
export type {
  AmountsByExecutionDateType,
  AppToAppUse,
  PaymentSettings,
} from "./payment_settings.ts";
export { PowensError, type RequestSummary } from "./powens_error.ts";
export type { PublicKey } from "./public_key.ts";
export type { Stability } from "./stability.ts";
export type { Undocumented } from "./undocumented.ts";
export type { ConnectorSourceUpdate, ConnectorUpdate } from "./updates.ts";
export { UsageError } from "./usage_error.ts";
