import type { JsonObject } from "../json.ts";
import { COUNTRIES } from "./countries.ts";
import type { Asked, FieldTemplate, ValuesName } from "./field_template.ts";
import { PAYMENT_FORMS, type PaymentFormName } from "./form_templates.ts";
import type { Institution } from "./institution.ts";
import type { PaymentTemplateName } from "./payment_templates.ts";
import { TEXTS } from "./texts.ts";
import type { Choice } from "./texts/texts.ts";

/** Builds the fields that an institution asks for a connection. */
export function buildFields(institution: Institution): JsonObject[] {
  return institution.form.map((field) => buildField(institution, field));
}

/** Builds the fields that an institution asks for a payment. */
export function buildPaymentFields(institution: Institution): JsonObject[] {
  const { payments } = institution;
  return payments === undefined
    ? []
    : PAYMENT_FORMS[paymentForm(payments)].map((field) =>
      buildField(institution, field)
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
): JsonObject {
  const { name, type, text, asked, regex, values, optional } = template;
  const [label, description] = typeof text === "string"
    ? TEXTS[institution.language][text]
    : text;
  const field: JsonObject = {
    name,
    ...filters(institution, asked),
    type,
    label,
    description,
    required: !optional,
    regex: regex ?? null,
  };
  if (values) {
    field.values = choices(institution, values)
      .map(([value, label]) => ({ label, value }));
  }
  for (const key of template.without ?? []) delete field[key];
  return field;
}

function filters({ layout }: Institution, asked: Asked): JsonObject {
  const direct = layout
    .map(({ name }) => name)
    .filter((name) => name !== "openapi");
  switch (asked) {
    case "direct":
      return { connector_sources: direct, auth_mechanisms: ["credentials"] };
    case "open":
      return { connector_sources: ["openapi"], auth_mechanisms: ["webauth"] };
    case "both":
      return {
        connector_sources: layout.map(({ name }) => name),
        auth_mechanisms: ["webauth", "credentials"],
      };
    case "direct-source":
      return { connector_sources: direct, auth_mechanisms: [] };
    case "credentials":
      return { connector_sources: [], auth_mechanisms: ["credentials"] };
    case "always":
      return { connector_sources: [], auth_mechanisms: [] };
    case "unsaid":
      return {};
  }
}

function choices(
  { language, countries }: Institution,
  values: ValuesName,
): readonly Choice[] {
  switch (values) {
    case "sites":
      return [
        ["par", "Particuliers"],
        ["pro", "Professionnels"],
        ["ent", "Entreprises & associations"],
      ];
    case "countries":
      return countries.map((id) => [id, COUNTRIES[id]?.name ?? id]);
    default:
      return TEXTS[language][values];
  }
}
