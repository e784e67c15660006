import type { JsonObject } from "../json.ts";
import type { StoredConnector } from "./stored_connector.ts";

/** The UUID of the connector for tests, on every domain. */
export const TEST_UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/**
 * Builds the connector for tests like the answer of a sandbox domain in July
 * 2026, with other ids, in fresh objects.
 *
 * @param id The id of the connector
 * @param firstSourceId The lower id of its two sources
 */
export function buildTestConnector(
  id: number,
  firstSourceId: number,
): StoredConnector {
  return {
    connector: {
      id,
      name: "Connecteur de test",
      hidden: false,
      charged: false,
      code: null,
      beta: false,
      color: "5c2963",
      slug: "EXA",
      months_to_fetch: null,
      siret: null,
      uuid: TEST_UUID,
      restricted: false,
      stability: createStability(),
      capabilities: [
        "bankwealth",
        "transfer",
        "twofarenew",
        "profile",
        "bank",
        "document",
        "onetimepayment",
        "accountcheck",
        "banktransfer",
        "banktransferaddrecipient",
      ],
      available_auth_mechanisms: ["webauth", "credentials"],
      categories: [],
      auth_mechanism: "webauth",
      account_types: [
        "card",
        "savings",
        "pea",
        "pee",
        "perco",
        "market",
        "checking",
        "loan",
        "lifeinsurance",
        "unknown",
      ],
      account_usages: ["PRIV", "ORGA"],
      available_transfer_mechanisms: ["webauth", "credentials"],
      transfer_beneficiary_types: ["iban"],
      transfer_execution_date_types: ["first_open_day", "deferred", "periodic"],
      payment_settings: createPaymentSettings(),
      documents_type: [],
      products: ["bank", "pay", "wealth"],
    },
    sources: [
      createOpenSource(id, firstSourceId + 1),
      createDirectSource(id, firstSourceId),
    ],
    fields: createFields(),
    payment_fields: createPaymentFields(),
    countries: [{ id: "fr", name: "France" }],
    urls: [],
  };
}

function createOpenSource(connectorId: number, id: number): JsonObject {
  return {
    uuid: "15ea6093-9b2a-4f59-897e-388b92f1e5c4",
    id,
    id_connector: connectorId,
    name: "openapi",
    auth_mechanism: "webauth",
    fallback: null,
    sync_periodicity: null,
    first_opening: "2019-09-03 09:54:55",
    disabled: null,
    priority: 0,
    disabled_capabilities: [],
    capabilities: [
      "transfer",
      "twofarenew",
      "profile",
      "bank",
      "onetimepayment",
      "accountcheck",
      "contact",
    ],
    available_auth_mechanisms: ["credentials", "webauth"],
    account_types: ["card", "checking"],
    account_usages: ["ORGA", "PRIV"],
    available_transfer_mechanisms: ["webauth"],
    transfer_validate_mechanism: "webauth",
    transfer_beneficiary_types: ["iban"],
    transfer_execution_date_types: ["periodic"],
    transfer_execution_frequencies: [
      "semiannually",
      "two-weekly",
      "weekly",
      "monthly",
      "two-monthly",
      "quarterly",
      "four-monthly",
      "yearly",
      "daily",
    ],
    transfer_max_nb_instructions: 1,
    transfer_with_payer_account: "optional",
    payment_settings: createPaymentSettings(),
    stability: createStability(),
    categories: [],
  };
}

function createDirectSource(connectorId: number, id: number): JsonObject {
  return {
    uuid: "05373d8c-5d0a-5f01-b187-f30989cd7cdf",
    id,
    id_connector: connectorId,
    name: "directaccess",
    auth_mechanism: "credentials",
    fallback: null,
    sync_periodicity: null,
    first_opening: "2014-12-03 10:04:23",
    disabled: null,
    priority: 2,
    disabled_capabilities: [],
    capabilities: [
      "bankwealth",
      "twofarenew",
      "document",
      "profile",
      "bank",
      "banktransfer",
      "banktransferaddrecipient",
    ],
    available_auth_mechanisms: ["credentials"],
    account_types: [
      "card",
      "checking",
      "lifeinsurance",
      "pee",
      "perco",
      "market",
      "savings",
      "pea",
      "loan",
      "unknown",
    ],
    account_usages: ["ORGA", "PRIV"],
    available_transfer_mechanisms: ["credentials"],
    transfer_validate_mechanism: "credentials",
    transfer_beneficiary_types: [],
    transfer_execution_date_types: ["first_open_day", "deferred"],
    transfer_execution_frequencies: ["semiannually", "two-weekly", "weekly"],
    transfer_max_nb_instructions: 1,
    transfer_with_payer_account: "mandatory",
    documents_type: [],
    stability: createStability(),
    categories: [],
  };
}

function createFields(): JsonObject[] {
  return [
    {
      name: "login",
      label: "Identifiant",
      regex: null,
      type: "text",
      required: true,
      auth_mechanisms: ["credentials"],
      connector_sources: ["directaccess"],
    },
    {
      name: "password",
      label: "Mot de passe",
      regex: null,
      type: "password",
      required: true,
      auth_mechanisms: ["credentials"],
      connector_sources: ["directaccess"],
    },
    {
      name: "openapiwebsite",
      label: "Type de compte",
      regex: null,
      type: "list",
      required: false,
      auth_mechanisms: ["webauth", "credentials"],
      connector_sources: ["openapi"],
      values: createSites(),
    },
    {
      name: "directaccesswebsite",
      label: "Type de compte",
      regex: null,
      type: "list",
      required: false,
      auth_mechanisms: ["credentials"],
      connector_sources: ["directaccess"],
      values: createSites(),
    },
  ];
}

function createPaymentFields(): JsonObject[] {
  return [
    {
      name: "sca_type",
      label: "Mode",
      regex: null,
      type: "list",
      required: false,
      auth_mechanisms: ["webauth"],
      connector_sources: ["openapi"],
      values: [
        { label: "Legacy", value: "legacy" },
        {
          label: "Redirect",
          value: "redirect",
        },
        { label: "Decoupled", value: "decoupled" },
      ],
    },
  ];
}

function createSites(): JsonObject[] {
  return [
    { label: "Particuliers", value: "par" },
    {
      label: "Professionnels",
      value: "pro",
    },
    { label: "Wrongpass", value: "wrongpass" },
  ];
}

function createStability(): JsonObject {
  return { status: "stable", last_update: "2026-07-29 19:26:59" };
}

function createPaymentSettings(): JsonObject {
  return {
    available_validate_mechanisms: ["webauth"],
    beneficiary_types: ["iban"],
    execution_date_types: ["periodic", "first_open_day", "deferred", "instant"],
    bulk_execution_date_types: ["first_open_day", "deferred", "instant"],
    execution_frequencies: [
      "quarterly",
      "monthly",
      "daily",
      "semiannually",
      "two-weekly",
      "weekly",
      "two-monthly",
      "four-monthly",
      "yearly",
    ],
    maximum_number_of_instructions: 10,
    providing_payer_account: "optional",
    bulk_providing_payer_account: "optional",
    partial_status_tracking: [],
    is_app_to_app_used: { android: false, ios: false },
    bank_provides_payer_account: null,
    bank_provides_payer_label: null,
    transfer_date_types_where_trusted_beneficiary_required: [],
    trusted_beneficiaries_required_for_bulk: false,
    cancellation_available: true,
    minimum_amount: { instant: 0.0, first_open_day: 0.0, deferred: 0.0 },
    maximum_amount: null,
    minimum_date_delta_days: 0,
    maximum_date_delta_days: null,
  };
}
