/**
 * The Powens connectors API as pure functions over `fetch`: the institutions
 * that a user can connect, their sources, form fields and payment abilities.
 *
 * @example List the institutions of a domain
 * ```ts
 * import { assert } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * // Without this `fetch`, the API itself would be called.
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const { connectors } = await listConnectors(api, { country_codes: ["FR"] });
 *
 * assert(connectors.some((connector) => connector.name === "Connecteur de test"));
 * ```
 *
 * @module
 */
export type {
  AnswerEvent,
  AnyPowensError,
  Api,
  ApiErrorDetails,
  CallOptions,
  FailureEvent,
  RequestEvent,
  RetryBudget,
  RetryBudgetOptions,
  RetryEvent,
  RetryPolicy,
  SendEvent,
} from "./src/http/mod.ts";
export {
  ApiError,
  createRetryBudget,
  isPowensError,
  NetworkError,
  RequestError,
  TimeoutError,
} from "./src/http/mod.ts";
export {
  ACCOUNT_USAGES,
  type AccountUsage,
  type AmountsByExecutionDateType,
  type AppToAppUse,
  AUTH_MECHANISMS,
  type AuthMechanism,
  BENEFICIARY_TYPES,
  type BeneficiaryType,
  CAPABILITIES,
  type Capability,
  type Connector,
  CONNECTOR_FIELD_TYPES,
  type ConnectorCountry,
  type ConnectorDecodeOptions,
  type ConnectorField,
  type ConnectorFieldBase,
  type ConnectorFieldType,
  type ConnectorList,
  type ConnectorSource,
  type ConnectorSourceList,
  type ConnectorSourceUpdate,
  type ConnectorUpdate,
  type DateField,
  type DateTime,
  decodeConnector,
  decodeConnectorField,
  decodeConnectorList,
  decodeConnectorSource,
  decodeConnectorSourceList,
  DecodeError,
  type DecodeIssue,
  type DecodeOptions,
  ERROR_CODES,
  type ErrorCode,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  type ExecutionDateType,
  type ExecutionFrequency,
  type ExpandableKey,
  type ExpandableParts,
  type ExpandedConnector,
  type ExpandedKey,
  type FieldValue,
  isKnown,
  type Known,
  type ListField,
  other,
  parseDateTime,
  type PasswordField,
  type PaymentSettings,
  PowensError,
  type Product,
  PRODUCTS,
  PROVIDING_PAYER_ACCOUNTS,
  type ProvidingPayerAccount,
  type RejectedRow,
  type RenderedFieldType,
  renderedFieldType,
  type RequestSummary,
  type Sendable,
  SOURCE_NAMES,
  type SourceName,
  type Stability,
  STABILITY_STATUSES,
  type StabilityStatus,
  type TextField,
  type Unrecognized,
  unrecognized,
  type UnrecognizedField,
  type UnrecognizedListener,
  UsageError,
  VALIDATE_MECHANISMS,
  type ValidateMechanism,
} from "./src/model/mod.ts";
export {
  type ConnectorListQuery,
  type ConnectorQuery,
  type ConnectorSourceQuery,
  type ExpandItem,
  getConnector,
  getConnectorSource,
  listBanks,
  listConnectors,
  listConnectorSources,
  listProviders,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  updateConnectorSource,
  type WebviewLanguage,
  type WebviewOptions,
  webviewUrl,
} from "./src/routes/mod.ts";
