/**
 * What the API's reference says of its objects, and a checker of it that is
 * slow and does nothing clever. It shares the types with the package, so that
 * no key is forgotten, and no code.
 *
 * @module
 */

import type {
  AmountsByExecutionDateType,
  AppToAppUse,
  Connector,
  ConnectorCountry,
  ConnectorFieldBase,
  ConnectorPaymentFieldBase,
  ConnectorSource,
  FieldBase,
  FieldValue,
  PaymentSettings,
  Stability,
} from "../../mod.ts";

/** A parsed JSON object. */
export type JsonRecord = Record<string, unknown>;

/** What a key of an object must be. */
export interface Rule {
  /** What a value must be; an array is one of such values, or of objects. */
  is: "string" | "boolean" | "integer" | "number" | "anything" | Description | [
    "string" | Description,
  ];
  /** Whether it must be there, and not `null`. */
  isRequired?: boolean;
  /** Whether it may be absent, by the reference. */
  isOptional?: boolean;
  /** Whether the reference has it, but no answer so far. */
  isKnownToBeAbsent?: boolean;
  /** Whether nobody documents it, so that decoding does not look at it. */
  isUndocumented?: boolean;
  /** What it is completed with where it is absent or `null`. */
  fallback?: () => unknown;
  /** The same, only where it is `null`; or absent, if it was expanded. */
  expandedFallback?: () => unknown;
  /** The values that are known, if it is an enumeration. */
  known?: (value: string) => boolean;
  /** In which objects it is looked at; by default, in all. */
  where?: (object: JsonRecord) => boolean;
}

/** What the keys of an object must be. */
export interface Description {
  [key: string]: Rule;
}

/** What every key of a type must be: without one of them, it does not compile. */
type DescriptionOf<T> = Record<keyof T, Rule>;

/** What the checker finds. */
export interface Findings {
  /** The paths of what is not what it must be. */
  wrong: string[];
  /** The values of documented enumerations that are not known, with paths. */
  unknown: string[];
}

function oneOf(...values: string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

const mechanism = oneOf("credentials", "webauth");

const validateMechanism = (value: string) =>
  ["webauth", "credentials"].includes(value) || value.startsWith("webauth_");

const usage = oneOf("PRIV", "ORGA", "ASSO");

const dateType = oneOf("first_open_day", "deferred", "instant", "periodic");

const frequency = oneOf(
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
);

const beneficiary = oneOf("iban", "sort_code_account_number", "recipient");

const payerAccount = oneOf("not_used", "optional", "mandatory");

const sourceName = oneOf("openapi", "directaccess", "fallback");

const capability = oneOf(
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
);

const nothing = () => null;

const emptyList = () => [];

const no = () => false;

const yes = () => true;

const UNDOCUMENTED: Rule = { is: "anything", isUndocumented: true };

/** Values of an enumeration that nobody documents. */
function undocumented(
  is: "string" | ["string"],
  known: (value: string) => boolean,
): Rule {
  return { is, known, isUndocumented: true };
}

const STABILITY: DescriptionOf<Stability> = {
  status: {
    is: "string",
    isRequired: true,
    known: oneOf("stable", "unstable", "down", "unknown"),
  },
  last_update: { is: "string" },
};

const AMOUNTS: DescriptionOf<AmountsByExecutionDateType> = {
  first_open_day: { is: "number", isOptional: true },
  instant: { is: "number", isOptional: true },
  deferred: { is: "number", isOptional: true },
  periodic: { is: "number", isOptional: true },
};

const APP_TO_APP_USE: DescriptionOf<AppToAppUse> = {
  android: { is: "boolean", isOptional: true },
  ios: { is: "boolean", isOptional: true },
};

const PAYMENT_SETTINGS: DescriptionOf<PaymentSettings> = {
  available_validate_mechanisms: {
    is: ["string"],
    known: validateMechanism,
    isOptional: true,
  },
  beneficiary_types: { is: ["string"], known: beneficiary, isOptional: true },
  execution_date_types: { is: ["string"], known: dateType, isOptional: true },
  execution_frequencies: { is: ["string"], known: frequency, isOptional: true },
  maximum_number_of_instructions: { is: "integer", isOptional: true },
  providing_payer_account: {
    is: "string",
    known: payerAccount,
    isOptional: true,
  },
  partial_status_tracking: {
    is: ["string"],
    known: dateType,
    isOptional: true,
  },
  is_app_to_app_used: { is: APP_TO_APP_USE, isOptional: true },
  bank_provides_payer_account: { is: "boolean", isOptional: true },
  bank_provides_payer_label: { is: "boolean", isOptional: true },
  transfer_date_types_where_trusted_beneficiary_required: {
    is: ["string"],
    known: dateType,
    isOptional: true,
  },
  cancellation_available: { is: "boolean", isOptional: true },
  minimum_amount: { is: AMOUNTS, isOptional: true },
  maximum_amount: { is: AMOUNTS, isOptional: true },
  minimum_date_delta_days: { is: "number", isOptional: true },
  maximum_date_delta_days: { is: "number", isOptional: true },
  bulk_execution_date_types: undocumented(["string"], dateType),
  bulk_providing_payer_account: undocumented("string", payerAccount),
  trusted_beneficiaries_required_for_bulk: UNDOCUMENTED,
};

/** A source of a connector. */
export const SOURCE: DescriptionOf<ConnectorSource> = {
  id: { is: "integer", isRequired: true },
  id_connector: { is: "integer", isRequired: true },
  name: { is: "string", isRequired: true, known: sourceName },
  auth_mechanism: { is: "string", known: mechanism, fallback: nothing },
  available_auth_mechanisms: {
    is: ["string"],
    known: mechanism,
    fallback: emptyList,
  },
  disabled: { is: "string", fallback: nothing },
  priority: { is: "integer", isRequired: true },
  account_usages: { is: ["string"], known: usage, fallback: emptyList },
  stability: { is: STABILITY, isUndocumented: true },
  uuid: UNDOCUMENTED,
  fallback: UNDOCUMENTED,
  sync_periodicity: UNDOCUMENTED,
  first_opening: UNDOCUMENTED,
  capabilities: undocumented(["string"], capability),
  disabled_capabilities: undocumented(["string"], capability),
  categories: UNDOCUMENTED,
  account_types: UNDOCUMENTED,
  documents_type: UNDOCUMENTED,
  payment_settings: { is: PAYMENT_SETTINGS, isUndocumented: true },
  available_transfer_mechanisms: undocumented(["string"], validateMechanism),
  transfer_validate_mechanism: undocumented("string", validateMechanism),
  transfer_beneficiary_types: undocumented(["string"], beneficiary),
  transfer_execution_date_types: undocumented(["string"], dateType),
  transfer_execution_frequencies: undocumented(["string"], frequency),
  transfer_max_nb_instructions: UNDOCUMENTED,
  transfer_with_payer_account: undocumented("string", payerAccount),
};

const isList = ({ type }: JsonRecord) => type === "list";

const FIELD_VALUE: DescriptionOf<FieldValue> = {
  label: { is: "string", isRequired: true },
  value: { is: "string", isRequired: true },
};

const FIELD_BASE: DescriptionOf<FieldBase & { type: unknown }> = {
  name: { is: "string", isRequired: true },
  type: {
    is: "string",
    isRequired: true,
    known: oneOf("text", "password", "date", "list", "number"),
  },
  label: { is: "string", isRequired: true },
  required: { is: "boolean", fallback: yes, isOptional: true },
  regex: { is: "string", fallback: nothing, isOptional: true },
  values: { is: [FIELD_VALUE], fallback: emptyList, where: isList },
  value: UNDOCUMENTED,
  ephemeral: UNDOCUMENTED,
};

/** A form field of a connection. */
export const FIELD: DescriptionOf<ConnectorFieldBase & { type: unknown }> = {
  ...FIELD_BASE,
  connector_sources: {
    is: ["string"],
    known: sourceName,
    fallback: emptyList,
    isOptional: true,
  },
  auth_mechanisms: {
    is: ["string"],
    known: mechanism,
    fallback: emptyList,
    isOptional: true,
  },
  description: { is: "string", fallback: nothing, isKnownToBeAbsent: true },
};

/** A form field of a payment. */
export const PAYMENT_FIELD: DescriptionOf<
  ConnectorPaymentFieldBase & { type: unknown }
> = {
  ...FIELD_BASE,
  connector_sources: undocumented(["string"], sourceName),
  auth_mechanisms: {
    is: ["string"],
    known: validateMechanism,
    fallback: emptyList,
    isOptional: true,
  },
  description: UNDOCUMENTED,
};

const COUNTRY: DescriptionOf<ConnectorCountry> = {
  id: { is: "string", isRequired: true },
  name: { is: "string", isRequired: true },
};

/** A connector, with whatever can be expanded. */
export const CONNECTOR: DescriptionOf<Connector> = {
  id: { is: "integer", isRequired: true },
  uuid: { is: "string", isRequired: true },
  name: { is: "string", isRequired: true },
  hidden: { is: "boolean", fallback: nothing },
  charged: { is: "boolean", isRequired: true },
  code: { is: "string", fallback: nothing },
  beta: { is: "boolean", isRequired: true },
  color: { is: "string", fallback: nothing },
  slug: { is: "string", fallback: nothing },
  sync_frequency: { is: "number", fallback: nothing, isKnownToBeAbsent: true },
  sync_periodicity: {
    is: "number",
    fallback: nothing,
    isKnownToBeAbsent: true,
  },
  months_to_fetch: { is: "integer", fallback: nothing },
  auth_mechanism: { is: "string", known: mechanism, fallback: nothing },
  available_auth_mechanisms: {
    is: ["string"],
    known: mechanism,
    fallback: emptyList,
    isKnownToBeAbsent: true,
  },
  transfer_mechanism: {
    is: "string",
    known: mechanism,
    fallback: nothing,
    isKnownToBeAbsent: true,
  },
  siret: { is: "string", fallback: nothing },
  restricted: { is: "boolean", fallback: no, isKnownToBeAbsent: true },
  capabilities: { is: ["string"], known: capability, fallback: emptyList },
  account_usages: {
    is: ["string"],
    known: usage,
    fallback: emptyList,
    isKnownToBeAbsent: true,
  },
  payment_settings: {
    is: PAYMENT_SETTINGS,
    fallback: nothing,
    isOptional: true,
  },
  products: {
    is: ["string"],
    known: oneOf("bank", "wealth", "bill", "pay"),
    fallback: emptyList,
    isKnownToBeAbsent: true,
  },
  stability: { is: STABILITY, isUndocumented: true },
  categories: UNDOCUMENTED,
  account_types: UNDOCUMENTED,
  documents_type: UNDOCUMENTED,
  available_transfer_mechanisms: undocumented(["string"], validateMechanism),
  transfer_beneficiary_types: undocumented(["string"], beneficiary),
  transfer_execution_date_types: undocumented(["string"], dateType),
  sources: { is: [SOURCE], expandedFallback: emptyList },
  fields: { is: [FIELD], expandedFallback: emptyList },
  payment_fields: { is: [PAYMENT_FIELD], expandedFallback: emptyList },
  countries: { is: [COUNTRY], expandedFallback: emptyList },
  urls: { is: ["string"], expandedFallback: nothing },
};

/** Finds all that is wrong with an object, and all that is not known. */
export function find(
  value: unknown,
  description: Description,
  path: string,
): Findings {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { wrong: [path], unknown: [] };
  }
  const object: JsonRecord = { ...value };
  const findings: Findings = { wrong: [], unknown: [] };
  for (const [key, rule] of Object.entries(description)) {
    if (rule.isUndocumented || rule.where && !rule.where(object)) continue;
    const found = Object.hasOwn(object, key) ? object[key] : null;
    const place = path === "" ? key : `${path}.${key}`;
    if (found !== null) {
      add(findings, findValue(found, rule, place));
    }
    if (found === null && rule.isRequired) findings.wrong.push(place);
  }
  return findings;
}

function findValue(value: unknown, rule: Rule, path: string): Findings {
  const { is, known } = rule;
  if (Array.isArray(is)) {
    if (!Array.isArray(value)) return { wrong: [path], unknown: [] };
    const findings: Findings = { wrong: [], unknown: [] };
    const [item] = is;
    const itemRule = { ...rule, is: item };
    value.forEach((one, index) =>
      add(findings, findValue(one, itemRule, `${path}[${index}]`))
    );
    return findings;
  }
  if (typeof is === "object") return find(value, is, path);
  const isRight = is === "anything"
    ? true
    : is === "string"
    ? typeof value === "string"
    : is === "boolean"
    ? typeof value === "boolean"
    : typeof value === "number" && value - value === 0 &&
      (is === "number" || value % 1 === 0 && Math.abs(value) < 2 ** 53);
  const isUnknown = known !== undefined && typeof value === "string" &&
    !known(value);
  return {
    wrong: isRight ? [] : [path],
    unknown: isUnknown ? [`${path} ${value}`] : [],
  };
}

function add(findings: Findings, { wrong, unknown }: Findings): void {
  findings.wrong.push(...wrong);
  findings.unknown.push(...unknown);
}

/** A copy of a sound object, with all that a type says is there. */
export function complete(
  object: unknown,
  description: Description,
  expanded: readonly string[],
): unknown {
  const copy: JsonRecord = { ...Object(object) };
  for (const [key, rule] of Object.entries(description)) {
    if (rule.where && !rule.where(copy)) continue;
    const { is, fallback, expandedFallback } = rule;
    const value = copy[key];
    if (value === undefined || value === null) {
      if (fallback) copy[key] = fallback();
      else if (expandedFallback && (value === null || expanded.includes(key))) {
        copy[key] = expandedFallback();
      }
    } else if (
      Array.isArray(is) && Array.isArray(value) && !rule.isUndocumented
    ) {
      const [item] = is;
      if (typeof item === "object") {
        copy[key] = value.map((one) => complete(one, item, []));
      }
    }
  }
  return copy;
}
