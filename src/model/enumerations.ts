import type { Known, Unrecognized } from "./open.ts";

/**
 * How a user proves who they are to an institution: `credentials` is a set of
 * form fields, `webauth` a redirect to the institution's own site.
 *
 * The documentation requires that unsupported values be handled safely.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type AuthMechanism =
  | "credentials"
  | "webauth"
  | Unrecognized;

/** The known values of {@linkcode AuthMechanism}, frozen. */
export const AUTH_MECHANISMS: readonly Known<AuthMechanism>[] =
  /* @__PURE__ */ Object.freeze([
    "credentials",
    "webauth",
  ]);

/**
 * What kind of form field to show.
 *
 * These are the types with a way of their own to be shown. The documentation
 * says that every other type falls back to a text field: see
 * `renderedFieldType()`.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ConnectorFieldType =
  | "text"
  | "password"
  | "date"
  | "list"
  | Unrecognized;

/** The known values of {@linkcode ConnectorFieldType}, frozen. */
export const CONNECTOR_FIELD_TYPES: readonly Known<ConnectorFieldType>[] =
  /* @__PURE__ */ Object.freeze([
    "text",
    "password",
    "date",
    "list",
  ]);

/**
 * A product of the API that a connector serves: accounts and transactions
 * (`bank`), investments (`wealth`), invoices (`bill`), payments (`pay`).
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type Product =
  | "bank"
  | "wealth"
  | "bill"
  | "pay"
  | Unrecognized;

/** The known values of {@linkcode Product}, frozen. */
export const PRODUCTS: readonly Known<Product>[] = /* @__PURE__ */ Object
  .freeze(
    [
      "bank",
      "wealth",
      "bill",
      "pay",
    ] satisfies Known<Product>[],
  );

/**
 * Whom an account is for: a private person (`PRIV`), an organization (`ORGA`)
 * or an association (`ASSO`).
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type AccountUsage =
  | "PRIV"
  | "ORGA"
  | "ASSO"
  | Unrecognized;

/** The known values of {@linkcode AccountUsage}, frozen. */
export const ACCOUNT_USAGES: readonly Known<AccountUsage>[] =
  /* @__PURE__ */ Object.freeze([
    "PRIV",
    "ORGA",
    "ASSO",
  ]);

/**
 * How a payment is validated by the payer: a redirect, with its variants that
 * start with `webauth_`, or, in the past, credentials.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ValidateMechanism =
  | "webauth"
  | `webauth_${string}`
  | "credentials"
  | Unrecognized;

/**
 * The known values of {@linkcode ValidateMechanism} that can be listed, frozen;
 * whatever starts with `webauth_` is known as well.
 */
export const VALIDATE_MECHANISMS: readonly ("webauth" | "credentials")[] =
  /* @__PURE__ */ Object.freeze(["webauth", "credentials"]);

/**
 * How the beneficiary of a payment is identified.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type BeneficiaryType =
  | "iban"
  | "sort_code_account_number"
  | Unrecognized;

/** The known values of {@linkcode BeneficiaryType}, frozen. */
export const BENEFICIARY_TYPES: readonly Known<BeneficiaryType>[] =
  /* @__PURE__ */ Object.freeze([
    "iban",
    "sort_code_account_number",
  ]);

/**
 * When a payment is executed: on the first open day, on a later date
 * (`deferred`), at once, or again and again.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ExecutionDateType =
  | "first_open_day"
  | "deferred"
  | "instant"
  | "periodic"
  | Unrecognized;

/** The known values of {@linkcode ExecutionDateType}, frozen. */
export const EXECUTION_DATE_TYPES: readonly Known<ExecutionDateType>[] =
  /* @__PURE__ */ Object.freeze([
    "first_open_day",
    "deferred",
    "instant",
    "periodic",
  ]);

/**
 * How often a periodic payment is executed.
 *
 * `biannual` and `bimonthly` are not in the table of the documentation, but
 * both are sent.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ExecutionFrequency =
  | "daily"
  | "weekly"
  | "two-weekly"
  | "monthly"
  | "two-monthly"
  | "quarterly"
  | "four-monthly"
  | "semiannually"
  | "yearly"
  | "biannual"
  | "bimonthly"
  | Unrecognized;

/** The known values of {@linkcode ExecutionFrequency}, frozen. */
export const EXECUTION_FREQUENCIES: readonly Known<ExecutionFrequency>[] =
  /* @__PURE__ */ Object.freeze([
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
  ]);

/**
 * Whether the payer's account is given when a payment is initiated: it must
 * not be (`not_used`), it may be, or it must be.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ProvidingPayerAccount =
  | "not_used"
  | "optional"
  | "mandatory"
  | Unrecognized;

/** The known values of {@linkcode ProvidingPayerAccount}, frozen. */
export const PROVIDING_PAYER_ACCOUNTS: readonly Known<ProvidingPayerAccount>[] =
  /* @__PURE__ */ Object.freeze([
    "not_used",
    "optional",
    "mandatory",
  ]);

/**
 * What a connector can do.
 *
 * The capability `bankwealth` is not the product `wealth`. The values from
 * `twofarenew` on are not documented, but are sent.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type Capability =
  | "bank"
  | "bankwealth"
  | "transfer"
  | "document"
  | "profile"
  | "contact"
  | "twofarenew"
  | "banktransfer"
  | "banktransferaddrecipient"
  | "onetimepayment"
  | "accountcheck"
  | Unrecognized;

/** The known values of {@linkcode Capability}, frozen. */
export const CAPABILITIES: readonly Known<Capability>[] = /* @__PURE__ */ Object
  .freeze(
    [
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
    ] satisfies Known<Capability>[],
  );

/**
 * The name of a source of a connector: the institution's regulated interface
 * (`openapi`), its customer site (`directaccess`), or a replacement.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type SourceName =
  | "openapi"
  | "directaccess"
  | "fallback"
  | Unrecognized;

/** The known values of {@linkcode SourceName}, frozen. */
export const SOURCE_NAMES: readonly Known<SourceName>[] = /* @__PURE__ */ Object
  .freeze(
    [
      "openapi",
      "directaccess",
      "fallback",
    ] satisfies Known<SourceName>[],
  );

/**
 * How reliably a connector works at the moment.
 *
 * `down` and `unknown` are not documented, but are sent.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type StabilityStatus =
  | "stable"
  | "unstable"
  | "down"
  | "unknown"
  | Unrecognized;

/** The known values of {@linkcode StabilityStatus}, frozen. */
export const STABILITY_STATUSES: readonly Known<StabilityStatus>[] =
  /* @__PURE__ */ Object.freeze([
    "stable",
    "unstable",
    "down",
    "unknown",
  ]);

/**
 * Why the API refused a request.
 *
 * The documentation says to branch on this code rather than on the status,
 * and always to have a generic case.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type ErrorCode =
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "invalidValue"
  | "missingParameter"
  | "methodNotAllowed"
  | "connectionLocked"
  | "bug"
  | "config"
  | "dataError"
  | "notSupported"
  | "internalServerError"
  | "tooManySync"
  | "websiteUnavailable"
  | "actionNeeded"
  | "wrongpass"
  | "wrongPass"
  | Unrecognized;

/** The known values of {@linkcode ErrorCode}, frozen. */
export const ERROR_CODES: readonly Known<ErrorCode>[] = /* @__PURE__ */ Object
  .freeze(
    [
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
    ] satisfies Known<ErrorCode>[],
  );
