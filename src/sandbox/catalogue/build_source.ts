import type { Json, JsonObject } from "../json.ts";
import { deriveDateTime } from "./date_times.ts";
import type { Institution } from "./institution.ts";
import { createPaymentSettings } from "./payment_templates.ts";
import type { SourceTemplate } from "./source_layouts.ts";
import { deriveUuid } from "./uuid.ts";

/** Builds a source of an institution, in fresh objects, with the keys of a live answer. */
export function buildSource(
  institution: Institution,
  template: SourceTemplate,
  id: number,
  connectorId: number,
): JsonObject {
  const { has, payments, profile } = institution;
  const { name, mechanism, available, priority } = template;
  const uuid = deriveUuid(`${institution.uuid}/${name}`);
  const disabled = isDisabled(institution, template);
  const source: JsonObject = {
    uuid,
    id,
    id_connector: connectorId,
    name,
    auth_mechanism: mechanism,
    fallback: null,
    sync_periodicity: null,
    first_opening: deriveDateTime(name === "openapi" ? 2020 : 2016, uuid),
    disabled: disabled ? deriveDateTime(2024, uuid) : null,
    priority,
    disabled_capabilities: disabled ? [...institution.capabilities] : [],
    capabilities: [...institution.capabilities],
    available_auth_mechanisms: [...available],
    account_types: [...profile.accounts],
    account_usages: [...institution.usages],
  };
  const pays = name === "openapi" || institution.layout.length === 1;
  if (payments && pays) {
    Object.assign(source, transferKeys(createPaymentSettings(payments)));
  }
  if (institution.capabilities.includes("document")) {
    source.documents_type = [...profile.documents];
  }
  source.stability = {
    status: disabled ? "unknown" : institution.stability,
    last_update: deriveDateTime(2025, uuid),
  };
  source.categories = [];
  if (has("old")) delete source.account_usages;
  if (has("nulls")) {
    source.account_usages = null;
    source.account_types = null;
  }
  return source;
}

/**
 * The keys of a source about payments: its own keys, and those of the settings.
 */
function transferKeys(settings: JsonObject): JsonObject {
  const [validate = null] = listOf(settings, "available_validate_mechanisms");
  return {
    available_transfer_mechanisms: listOf(
      settings,
      "available_validate_mechanisms",
    ),
    transfer_validate_mechanism: validate,
    transfer_beneficiary_types: listOf(settings, "beneficiary_types"),
    transfer_execution_date_types: listOf(settings, "execution_date_types"),
    transfer_execution_frequencies: listOf(settings, "execution_frequencies"),
    transfer_max_nb_instructions: settings.maximum_number_of_instructions ??
      null,
    transfer_with_payer_account: settings.providing_payer_account ?? null,
    payment_settings: settings,
  };
}

/** Says whether a source is disabled. */
export function isDisabled(
  { has }: Institution,
  { name }: SourceTemplate,
): boolean {
  return has("all-off") ||
    has("open-off") && name === "openapi" ||
    has("direct-off") && name === "directaccess";
}

/** A fresh copy of a list in payment settings; `[]` if there is none. */
export function listOf(settings: JsonObject, key: string): Json[] {
  const list = settings[key];
  return Array.isArray(list) ? [...list] : [];
}
