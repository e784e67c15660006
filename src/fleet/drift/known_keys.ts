import type {
  AmountsByExecutionDateType,
  AppToAppUse,
  Connector,
  ConnectorCountry,
  ConnectorSource,
  ExpandableKey,
  FieldValue,
  ListField,
  PaymentSettings,
  Stability,
  TextField,
} from "../../model/mod.ts";

/** What is known of a key that the model has. */
export type KeyKind =
  // The documentation has it.
  | "documented"
  // The documentation has it, and no answer ever had.
  | "neverSeen"
  // The documentation has it, where `expand` asks for it.
  | "expansion"
  // The documentation does not have it, and answers do.
  | "undocumented";

/**
 * Every key of a type and what is known of it. A key that the model has and
 * that is missing here does not compile, nor does one that it does not have.
 */
export type KeyKinds<T> = Readonly<
  Record<
    // A pattern, such as `transfer_*`, is not a key.
    keyof {
      [K in keyof T as Record<never, never> extends Record<K, 1> ? never : K]:
        1;
    },
    KeyKind
  >
>;

/** The keys of a connector, of which those that `expand` adds are of a kind. */
export const CONNECTOR_KEYS:
  & Readonly<Record<ExpandableKey, "expansion">>
  & Readonly<
    Record<
      Exclude<keyof Connector, ExpandableKey>,
      Exclude<KeyKind, "expansion">
    >
  > = {
    id: "documented",
    uuid: "documented",
    name: "documented",
    hidden: "documented",
    charged: "documented",
    code: "documented",
    beta: "documented",
    color: "documented",
    slug: "documented",
    sync_frequency: "neverSeen",
    months_to_fetch: "documented",
    auth_mechanism: "documented",
    available_auth_mechanisms: "documented",
    transfer_mechanism: "neverSeen",
    siret: "documented",
    restricted: "documented",
    capabilities: "documented",
    account_usages: "documented",
    payment_settings: "documented",
    products: "documented",
    sources: "expansion",
    fields: "expansion",
    countries: "expansion",
    payment_fields: "expansion",
    urls: "expansion",
    stability: "undocumented",
    categories: "undocumented",
    account_types: "undocumented",
    documents_type: "undocumented",
    available_transfer_mechanisms: "undocumented",
    transfer_beneficiary_types: "undocumented",
    transfer_execution_date_types: "undocumented",
  };

/** The keys of a source, without those that start with `transfer_`. */
export const SOURCE_KEYS: KeyKinds<ConnectorSource> = {
  id: "documented",
  id_connector: "documented",
  name: "documented",
  auth_mechanism: "documented",
  available_auth_mechanisms: "documented",
  disabled: "documented",
  priority: "documented",
  account_usages: "documented",
  stability: "undocumented",
  capabilities: "undocumented",
  disabled_capabilities: "undocumented",
  uuid: "undocumented",
  fallback: "undocumented",
  sync_periodicity: "undocumented",
  first_opening: "undocumented",
  payment_settings: "undocumented",
  categories: "undocumented",
  account_types: "undocumented",
  documents_type: "undocumented",
};

/** The keys of a field that is a list. */
export const LIST_FIELD_KEYS: KeyKinds<ListField> = {
  name: "documented",
  connector_sources: "documented",
  auth_mechanisms: "documented",
  type: "documented",
  label: "documented",
  description: "documented",
  required: "documented",
  regex: "documented",
  values: "documented",
};

/** The keys of any other field. */
export const FIELD_KEYS: KeyKinds<TextField> = {
  name: "documented",
  connector_sources: "documented",
  auth_mechanisms: "documented",
  type: "documented",
  label: "documented",
  description: "documented",
  required: "documented",
  regex: "documented",
};

/** The keys of a value of a list. */
export const FIELD_VALUE_KEYS: KeyKinds<FieldValue> = {
  label: "documented",
  value: "documented",
};

/** The keys of a country. */
export const COUNTRY_KEYS: KeyKinds<ConnectorCountry> = {
  id: "documented",
  name: "documented",
};

/** The keys of payment settings. */
export const PAYMENT_SETTINGS_KEYS: KeyKinds<PaymentSettings> = {
  available_validate_mechanisms: "documented",
  beneficiary_types: "documented",
  execution_date_types: "documented",
  execution_frequencies: "documented",
  maximum_number_of_instructions: "documented",
  providing_payer_account: "documented",
  partial_status_tracking: "documented",
  is_app_to_app_used: "documented",
  bank_provides_payer_account: "documented",
  bank_provides_payer_label: "documented",
  transfer_date_types_where_trusted_beneficiary_required: "documented",
  cancellation_available: "documented",
  minimum_amount: "documented",
  maximum_amount: "documented",
  minimum_date_delta_days: "documented",
  maximum_date_delta_days: "documented",
  bulk_execution_date_types: "undocumented",
  bulk_providing_payer_account: "undocumented",
  trusted_beneficiaries_required_for_bulk: "undocumented",
};

/** The keys of amounts. */
export const AMOUNTS_KEYS: KeyKinds<AmountsByExecutionDateType> = {
  first_open_day: "documented",
  instant: "documented",
  deferred: "documented",
  periodic: "documented",
};

/** The keys of the use of apps. */
export const APP_TO_APP_KEYS: KeyKinds<AppToAppUse> = {
  android: "documented",
  ios: "documented",
};

/** The keys of the stability of a connector or a source. */
export const STABILITY_KEYS: KeyKinds<Stability> = {
  status: "undocumented",
  last_update: "undocumented",
};
