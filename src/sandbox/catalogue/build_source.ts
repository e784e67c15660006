import type { Json, JsonObject } from "../json.ts";
import { deriveDateTime } from "./date_times.ts";
import type { Institution } from "./institution.ts";
import { createPaymentSettings } from "./payment_templates.ts";
import type { SourceTemplate } from "./source_layouts.ts";
import { deriveUuid } from "./uuid.ts";

/** Builds a source of an institution, in fresh objects. */
export function buildSource(
  institution: Institution,
  template: SourceTemplate,
  id: number,
  connectorId: number,
): JsonObject {
  const { has } = institution;
  const { name, mechanism, available, priority } = template;
  const uuid = deriveUuid(`${institution.uuid}/${name}`);
  const disabled = isDisabled(institution, template);
  const stability = disabled ? "unknown" : institution.stability;
  const pays = name === "openapi" || institution.layout.length === 1;
  const payments = pays && institution.payments
    ? createPaymentSettings(institution.payments)
    : undefined;
  const source: JsonObject = {
    id,
    id_connector: connectorId,
    name,
    auth_mechanism: mechanism,
    available_auth_mechanisms: [...available],
    disabled: disabled ? deriveDateTime(2024, uuid) : null,
    priority,
    account_usages: [...institution.usages],
    uuid,
    fallback: name === "fallback",
    sync_periodicity: null,
    first_opening: name === "openapi" ? deriveDateTime(2020, uuid) : null,
    disabled_capabilities: disabled ? [...institution.capabilities] : [],
    capabilities: [...institution.capabilities],
    payment_settings: payments === undefined ? null : {
      available_validate_mechanisms: listOf(
        payments,
        "available_validate_mechanisms",
      ),
    },
    transfer_beneficiary_types: listOf(payments, "beneficiary_types"),
    stability: {
      status: stability,
      last_update: stability === "stable" ? null : deriveDateTime(2025, uuid),
    },
    categories: [],
    account_types: [],
    documents_type: [],
  };
  if (has("old")) delete source.account_usages;
  if (has("nulls")) {
    source.account_usages = null;
    source.account_types = null;
  }
  return source;
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

/** A fresh copy of a list in payment settings, and `[]` where there is none. */
export function listOf(settings: JsonObject | undefined, key: string): Json[] {
  const list = settings?.[key];
  return Array.isArray(list) ? [...list] : [];
}
