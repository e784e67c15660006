import type { JsonObject } from "../json.ts";
import { buildFields, buildPaymentFields } from "./build_fields.ts";
import { buildSource, isDisabled, listOf } from "./build_source.ts";
import { COUNTRIES } from "./countries.ts";
import { deriveDateTime } from "./date_times.ts";
import { type Institution, resolveInstitution } from "./institution.ts";
import type { InstitutionEntry } from "./institution_entry.ts";
import { createPaymentSettings } from "./payment_templates.ts";
import type { SourceTemplate } from "./source_layouts.ts";
import type { StoredConnector } from "./stored_connector.ts";

/** Builds the connector of an institution, in fresh objects, with the keys of a live answer. */
export function buildConnector(
  entry: InstitutionEntry,
  id: number,
  firstSourceId: number,
): StoredConnector {
  const institution = resolveInstitution(entry);
  const { name, uuid, code, slug, color, layout, profile, has } = institution;
  const payments = institution.payments &&
    createPaymentSettings(institution.payments);
  const connector: JsonObject = {
    id,
    name,
    hidden: hiddenOf(institution),
    charged: !has("free"),
    code,
    beta: has("beta"),
    color,
    slug,
    months_to_fetch: null,
    siret: null,
    uuid,
    restricted: has("restricted"),
    stability: {
      status: institution.stability,
      last_update: deriveDateTime(2025, uuid),
    },
    capabilities: [...institution.capabilities],
    available_auth_mechanisms: [
      ...new Set(layout.flatMap(({ available }) => available)),
    ],
    categories: [...profile.categories],
    auth_mechanism: preferredSource(institution)?.mechanism ?? null,
    account_types: [...profile.accounts],
    account_usages: [...institution.usages],
  };
  if (payments) {
    Object.assign(connector, {
      available_transfer_mechanisms: listOf(
        payments,
        "available_validate_mechanisms",
      ),
      transfer_beneficiary_types: listOf(payments, "beneficiary_types"),
      transfer_execution_date_types: listOf(payments, "execution_date_types"),
      payment_settings: payments,
    });
  }
  if (institution.capabilities.includes("document")) {
    connector.documents_type = [...profile.documents];
  }
  connector.products = [...institution.products];
  if (has("old")) {
    delete connector.restricted;
    delete connector.account_usages;
    delete connector.available_auth_mechanisms;
  }
  if (has("nulls")) {
    connector.available_auth_mechanisms = null;
    connector.account_usages = null;
    connector.categories = null;
  }
  return {
    connector,
    sources: layout.map((template, index) =>
      buildSource(institution, template, firstSourceId + index, id)
    ),
    fields: buildFields(institution),
    payment_fields: buildPaymentFields(
      institution,
      payments ? listOf(payments, "available_validate_mechanisms") : [],
    ),
    countries: institution.countries.map((id) => ({
      id,
      name: COUNTRIES[id]?.name ?? id,
    })),
    urls: slug === null ? [] : [`https://www.${slug.toLowerCase()}.example/`],
  };
}

function hiddenOf({ has }: Institution): boolean | null {
  if (has("hidden")) return true;
  return has("unsaid-hidden") ? null : false;
}

/** The source that a connection starts with: an enabled one, if there is any. */
function preferredSource(institution: Institution): SourceTemplate | undefined {
  const sorted = institution.layout
    .toSorted((a, b) => a.priority - b.priority);
  return sorted.find((one) => !isDisabled(institution, one)) ?? sorted[0];
}
