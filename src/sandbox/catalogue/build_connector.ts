import type { JsonObject } from "../json.ts";
import { buildFields, buildPaymentFields } from "./build_fields.ts";
import { buildSource, isDisabled, listOf } from "./build_source.ts";
import { COUNTRIES } from "./countries.ts";
import { deriveDateTime } from "./date_times.ts";
import { type Institution, readInstitution } from "./institution.ts";
import type { InstitutionRow } from "./institution_row.ts";
import { createPaymentSettings } from "./payment_templates.ts";
import type { SourceTemplate } from "./source_layouts.ts";
import type { StoredConnector } from "./stored_connector.ts";

/** Builds the connector of an institution, in fresh objects. */
export function buildConnector(
  row: InstitutionRow,
  id: number,
  firstSourceId: number,
): StoredConnector {
  const institution = readInstitution(row);
  const { name, uuid, code, slug, color, layout, has } = institution;
  const sources = layout.map((template, index) =>
    buildSource(institution, template, firstSourceId + index, id)
  );
  const payments = institution.payments &&
    createPaymentSettings(institution.payments);
  const connector: JsonObject = {
    id,
    uuid,
    name,
    hidden: has("hidden") ? true : has("unsaid-hidden") ? null : false,
    charged: !has("free"),
    code,
    beta: has("beta"),
    color,
    slug,
    months_to_fetch: null,
    auth_mechanism: preferredSource(institution)?.mechanism ?? null,
    available_auth_mechanisms: [
      ...new Set(layout.flatMap(({ available }) => available)),
    ],
    siret: null,
    restricted: has("restricted"),
    capabilities: [...institution.capabilities],
    account_usages: [...institution.usages],
    products: [...institution.products],
    stability: {
      status: institution.stability,
      last_update: deriveDateTime(2025, uuid),
    },
    categories: [...institution.profile.categories],
    account_types: [...institution.profile.accounts],
    documents_type: [...institution.profile.documents],
    available_transfer_mechanisms: listOf(
      payments,
      "available_validate_mechanisms",
    ),
    transfer_beneficiary_types: listOf(payments, "beneficiary_types"),
    transfer_execution_date_types: listOf(payments, "execution_date_types"),
  };
  if (payments) connector.payment_settings = payments;
  if (has("old")) {
    delete connector.restricted;
    delete connector.account_usages;
    delete connector.available_auth_mechanisms;
  }
  if (has("nulls")) {
    connector.available_auth_mechanisms = null;
    connector.account_usages = null;
    connector.categories = null;
    connector.documents_type = null;
  }
  return {
    connector,
    sources,
    fields: buildFields(institution),
    payment_fields: buildPaymentFields(institution),
    countries: institution.countries.map((id) => ({
      id,
      name: COUNTRIES[id]?.name ?? id,
    })),
    urls: slug === null ? [] : [`https://www.${slug}.example/`],
  };
}

/** The source that a connection starts with: an enabled one, if there is any. */
function preferredSource(institution: Institution): SourceTemplate | undefined {
  const sorted = institution.layout
    .toSorted((a, b) => a.priority - b.priority);
  return sorted.find((one) => !isDisabled(institution, one)) ?? sorted[0];
}
