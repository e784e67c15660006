import type { FieldValue } from "../../model/mod.ts";
import type { Json, JsonObject } from "../json.ts";
import { COUNTRIES } from "./countries.ts";
import type { FieldTemplate, ValuesName } from "./field_template.ts";
import { PAYMENT_FORMS, type PaymentFormName } from "./form_templates.ts";
import type { Institution } from "./institution.ts";
import type { PaymentTemplateName } from "./payment_templates.ts";
import { TEXTS } from "./texts.ts";

/** Builds the fields that an institution shows for a connection. */
export function buildFields(institution: Institution): JsonObject[] {
  return institution.form.map((template) =>
    buildField(institution, template, connectionFilters(institution, template))
  );
}

/**
 * Builds the fields that an institution shows for a payment.
 *
 * @param institution The institution
 * @param mechanisms The mechanisms that can validate a payment
 */
export function buildPaymentFields(
  institution: Institution,
  mechanisms: readonly Json[],
): JsonObject[] {
  const { payments } = institution;
  if (payments === undefined) return [];
  return PAYMENT_FORMS[paymentForm(payments)].map((template) =>
    buildField(
      institution,
      template,
      paymentFilters(institution, template, mechanisms),
    )
  );
}

function paymentForm(payments: PaymentTemplateName): PaymentFormName {
  switch (payments) {
    case "rich":
      return "full";
    case "bulk":
      return "payer";
    case "legacy":
      return "french-account";
    case "sepa":
      return "account";
    default:
      return "none";
  }
}

function buildField(
  institution: Institution,
  template: FieldTemplate,
  filters: JsonObject,
): JsonObject {
  const { name, type, text, regex, values, optional, description } = template;
  const field: JsonObject = {
    name,
    label: TEXTS[institution.language][text],
    regex: regex ?? null,
    type,
    required: !optional,
    ...filters,
  };
  if (description !== undefined) field.description = description;
  if (values) {
    field.values = choices(institution, values)
      .map(({ label, value }) => ({ label, value }));
  }
  for (const key of template.without ?? []) delete field[key];
  return field;
}

function connectionFilters(
  { layout }: Institution,
  { filters }: FieldTemplate,
): JsonObject {
  const direct = layout
    .map(({ name }) => name)
    .filter((name) => name !== "openapi");
  switch (filters) {
    case "direct":
      return { auth_mechanisms: ["credentials"], connector_sources: direct };
    case "open":
      return { auth_mechanisms: ["webauth"], connector_sources: ["openapi"] };
    case "both":
      return {
        auth_mechanisms: ["webauth", "credentials"],
        connector_sources: layout.map(({ name }) => name),
      };
    case "direct-source":
      return { auth_mechanisms: [], connector_sources: direct };
    case "credentials":
      return { auth_mechanisms: ["credentials"], connector_sources: [] };
    case "always":
      return { auth_mechanisms: [], connector_sources: [] };
    case "unsaid":
      return {};
  }
}

/** The mechanisms of a payment field are those that validate payments. */
function paymentFilters(
  { layout }: Institution,
  { filters }: FieldTemplate,
  mechanisms: readonly Json[],
): JsonObject {
  switch (filters) {
    case "always":
      return { auth_mechanisms: [] };
    case "unsaid":
      return {};
    default: {
      const names = layout.map(({ name }) => name);
      return {
        auth_mechanisms: [...mechanisms],
        connector_sources: names.includes("openapi") ? ["openapi"] : names,
      };
    }
  }
}

function choices(
  { language, countries }: Institution,
  values: ValuesName,
): readonly FieldValue[] {
  if (values !== "countries") return TEXTS[language][values];
  return countries.map((id) => ({
    label: COUNTRIES[id]?.name ?? id,
    value: id.toUpperCase(),
  }));
}
