import type { Unrecognized } from "./open.ts";

/** The known values of {@linkcode AuthMechanism}. */
export const AUTH_MECHANISMS = ["credentials", "webauth"] as const;

/**
 * How users log in to an institution: `credentials` with a form, `webauth` with
 * a redirect to the site of the institution. The documentation requires that
 * you handle unsupported values safely.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type AuthMechanism = typeof AUTH_MECHANISMS[number] | Unrecognized;

/** The known values of {@linkcode ConnectorFieldType}. */
export const CONNECTOR_FIELD_TYPES = [
  "text",
  "password",
  "date",
  "list",
  "number",
] as const;

/**
 * The type of a form field. The documentation says to show every other type as
 * a text field: see `renderedFieldType()`.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorFieldType =
  | typeof CONNECTOR_FIELD_TYPES[number]
  | Unrecognized;

/** The known values of {@linkcode Product}. */
export const PRODUCTS = ["bank", "wealth", "bill", "pay"] as const;

/**
 * A product of the API that a connector serves: accounts and transactions
 * (`bank`), investments (`wealth`), invoices (`bill`), payments (`pay`).
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type Product = typeof PRODUCTS[number] | Unrecognized;

/** The known values of {@linkcode AccountUsage}. */
export const ACCOUNT_USAGES = ["PRIV", "ORGA", "ASSO"] as const;

/**
 * The user of an account: a private person (`PRIV`), an organization (`ORGA`)
 * or an association (`ASSO`).
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type AccountUsage = typeof ACCOUNT_USAGES[number] | Unrecognized;

/**
 * The known values of {@linkcode ValidateMechanism}. All values that start with
 * `webauth_` are known too.
 */
export const VALIDATE_MECHANISMS = ["webauth", "credentials"] as const;

/**
 * How the payer validates a payment: `webauth` and its variants that start with
 * `webauth_` are redirects; `credentials` is a form, in old answers.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ValidateMechanism =
  | typeof VALIDATE_MECHANISMS[number]
  | `webauth_${string}`
  | Unrecognized;

/** The known values of {@linkcode BeneficiaryType}. */
export const BENEFICIARY_TYPES = [
  "iban",
  "sort_code_account_number",
  "recipient",
] as const;

/**
 * How the beneficiary of a payment is identified. `recipient` is not
 * documented, but is sent.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type BeneficiaryType = typeof BENEFICIARY_TYPES[number] | Unrecognized;

/** The known values of {@linkcode ExecutionDateType}. */
export const EXECUTION_DATE_TYPES = [
  "first_open_day",
  "deferred",
  "instant",
  "periodic",
] as const;

/**
 * When a payment is executed: on the first open day, on a later date
 * (`deferred`), at once (`instant`), or repeatedly (`periodic`).
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ExecutionDateType =
  | typeof EXECUTION_DATE_TYPES[number]
  | Unrecognized;

/** The known values of {@linkcode ExecutionFrequency}. */
export const EXECUTION_FREQUENCIES = [
  "daily",
  "weekly",
  "two-weekly",
  "monthly",
  "two-monthly",
  "quarterly",
  "four-monthly",
  "semiannually",
  "yearly",
  "biannual",
  "bimonthly",
] as const;

/**
 * How often a periodic payment is executed.
 *
 * `biannual` and `bimonthly` are not in the table of the documentation, but
 * both are sent.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ExecutionFrequency =
  | typeof EXECUTION_FREQUENCIES[number]
  | Unrecognized;

/** The known values of {@linkcode ProvidingPayerAccount}. */
export const PROVIDING_PAYER_ACCOUNTS = [
  "not_used",
  "optional",
  "mandatory",
] as const;

/**
 * Whether a payment has the account of the payer: never (`not_used`),
 * optionally, or always (`mandatory`).
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ProvidingPayerAccount =
  | typeof PROVIDING_PAYER_ACCOUNTS[number]
  | Unrecognized;

/** The known values of {@linkcode Capability}. */
export const CAPABILITIES = [
  "bank",
  "bankwealth",
  "transfer",
  "document",
  "profile",
  "contact",
  "twofarenew",
  "banktransfer",
  "banktransferaddrecipient",
  "onetimepayment",
  "accountcheck",
] as const;

/**
 * A capability of a connector. The capability `bankwealth` is not the product
 * `wealth`. The values from `twofarenew` on are not documented, but are sent.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type Capability = typeof CAPABILITIES[number] | Unrecognized;

/** The known values of {@linkcode SourceName}. */
export const SOURCE_NAMES = ["openapi", "directaccess", "fallback"] as const;

/**
 * The name of a source of a connector: the institution's regulated interface
 * (`openapi`), its customer site (`directaccess`), or a replacement.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type SourceName = typeof SOURCE_NAMES[number] | Unrecognized;

/** The known values of {@linkcode StabilityStatus}. */
export const STABILITY_STATUSES = [
  "stable",
  "unstable",
  "down",
  "unknown",
] as const;

/**
 * The current stability of a connector. `down` and `unknown` are not
 * documented, but are sent.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type StabilityStatus = typeof STABILITY_STATUSES[number] | Unrecognized;

/** The known values of {@linkcode ErrorCode}. */
export const ERROR_CODES = [
  "noAccount",
  "bankMessage",
  "keymanager",
  "unauthorized",
  "forbidden",
  "notFound",
  "invalidValue",
  "missingParameter",
  "methodNotAllowed",
  "connectionLocked",
  "bug",
  "config",
  "dataError",
  "notSupported",
  "internalServerError",
  "tooManySync",
  "websiteUnavailable",
  "actionNeeded",
  "wrongpass",
  "wrongPass",
] as const;

/**
 * Why the API refused a request. The documentation says to branch on this code,
 * not on the status, and to always have a generic case.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ErrorCode = typeof ERROR_CODES[number] | Unrecognized;
