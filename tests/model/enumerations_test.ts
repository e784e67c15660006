import { assertEquals } from "@std/assert";
import * as model from "../../src/model/mod.ts";
import type {
  AccountUsage,
  AuthMechanism,
  BeneficiaryType,
  Capability,
  ConnectorFieldType,
  ErrorCode,
  ExecutionDateType,
  ExecutionFrequency,
  Known,
  Product,
  ProvidingPayerAccount,
  SourceName,
  StabilityStatus,
} from "../../src/model/mod.ts";

/** The compiler sees to it that no known value is missing, and none is added. */
type Every<T> = Record<Known<T> & string, 1>;

const KNOWN_VALUES: Record<string, Record<string, 1>> = {
  AUTH_MECHANISMS: { credentials: 1, webauth: 1 } satisfies Every<
    AuthMechanism
  >,
  CONNECTOR_FIELD_TYPES: {
    text: 1,
    password: 1,
    date: 1,
    list: 1,
    number: 1,
  } satisfies Every<
    ConnectorFieldType
  >,
  PRODUCTS: { bank: 1, wealth: 1, bill: 1, pay: 1 } satisfies Every<Product>,
  ACCOUNT_USAGES: { PRIV: 1, ORGA: 1, ASSO: 1 } satisfies Every<AccountUsage>,
  BENEFICIARY_TYPES: {
    iban: 1,
    sort_code_account_number: 1,
    recipient: 1,
  } satisfies Every<
    BeneficiaryType
  >,
  EXECUTION_DATE_TYPES: {
    first_open_day: 1,
    deferred: 1,
    instant: 1,
    periodic: 1,
  } satisfies Every<ExecutionDateType>,
  EXECUTION_FREQUENCIES: {
    daily: 1,
    weekly: 1,
    "two-weekly": 1,
    monthly: 1,
    "two-monthly": 1,
    quarterly: 1,
    "four-monthly": 1,
    semiannually: 1,
    yearly: 1,
    biannual: 1,
    bimonthly: 1,
  } satisfies Every<ExecutionFrequency>,
  PROVIDING_PAYER_ACCOUNTS: {
    not_used: 1,
    optional: 1,
    mandatory: 1,
  } satisfies Every<ProvidingPayerAccount>,
  CAPABILITIES: {
    bank: 1,
    bankwealth: 1,
    transfer: 1,
    document: 1,
    profile: 1,
    contact: 1,
    twofarenew: 1,
    banktransfer: 1,
    banktransferaddrecipient: 1,
    onetimepayment: 1,
    accountcheck: 1,
  } satisfies Every<Capability>,
  SOURCE_NAMES: { openapi: 1, directaccess: 1, fallback: 1 } satisfies Every<
    SourceName
  >,
  STABILITY_STATUSES: {
    stable: 1,
    unstable: 1,
    down: 1,
    unknown: 1,
  } satisfies Every<StabilityStatus>,
  ERROR_CODES: {
    noAccount: 1,
    bankMessage: 1,
    keymanager: 1,
    unauthorized: 1,
    forbidden: 1,
    notFound: 1,
    invalidValue: 1,
    missingParameter: 1,
    methodNotAllowed: 1,
    connectionLocked: 1,
    bug: 1,
    config: 1,
    dataError: 1,
    notSupported: 1,
    internalServerError: 1,
    tooManySync: 1,
    websiteUnavailable: 1,
    actionNeeded: 1,
    wrongpass: 1,
    wrongPass: 1,
  } satisfies Every<ErrorCode>,
  VALIDATE_MECHANISMS: { webauth: 1, credentials: 1 },
};

Deno.test("every enumeration has an array of just its known values", () => {
  const arrays = Object.entries<unknown>(model)
    .filter((entry): entry is [string, readonly string[]] =>
      Array.isArray(entry[1])
    );
  assertEquals(
    arrays.map(([name]) => name).sort(),
    Object.keys(KNOWN_VALUES).sort(),
  );
  for (const [name, values] of arrays) {
    assertEquals([...values], Object.keys(KNOWN_VALUES[name] ?? {}), name);
  }
});
