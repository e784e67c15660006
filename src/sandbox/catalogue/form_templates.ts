import type { FieldTemplate } from "./field_template.ts";

/** The name of a form. */
export type FormName =
  | "none"
  | "test"
  | "customer"
  | "contract"
  | "alias"
  | "email"
  | "birth"
  | "regional"
  | "region"
  | "document"
  | "card"
  | "iban"
  | "bare";

/** The fields that are asked for a connection, by form, in their order. */
// deno-fmt-ignore: A table is read by its lines.
export const FORMS: Readonly<Record<FormName, readonly FieldTemplate[]>> = {
  none: [],
  test: [
    { name: "login", type: "text", text: ["Identifiant", "Celui que vous voulez : ce connecteur est fait pour les essais."], asked: "direct", regex: "^[a-zA-Z0-9_.-]{4,32}$" },
    { name: "password", type: "password", text: "password", asked: "direct", regex: "^[0-9]{4,6}$" },
    { name: "website", type: "list", text: ["Type de compte", "Choisissez l'espace client par lequel vous vous connectez."], asked: "direct", values: "sites" },
    { name: "birthdate", type: "date", text: "birthdate", asked: "direct" },
  ],
  customer: [
    { name: "login", type: "text", text: "login", asked: "direct", regex: "^\\d{8,11}$" },
    { name: "password", type: "password", text: "pin", asked: "direct", regex: "^[0-9]{6}$" },
  ],
  contract: [
    { name: "login", type: "text", text: "contract", asked: "direct-source", regex: "\\A\\d{4,10}+\\z" },
    { name: "password", type: "password", text: "password", asked: "credentials", regex: "^(?=.*\\d)\\S{6,20}$" },
  ],
  alias: [
    { name: "login", type: "text", text: "contract", asked: "direct", regex: "(?i)^[a-z]{2}\\d{6}$" },
    { name: "pin", type: "password", text: "pin", asked: "direct", regex: "\\A\\d{4}\\z" },
    { name: "birthday", type: "date", text: "birthdate", asked: "direct", optional: true },
  ],
  email: [
    { name: "email", type: "text", text: "email", asked: "always", regex: "^[^@\\s]++@[^@\\s]++\\.[a-z]{2,}$" },
    { name: "password", type: "password", text: "password", asked: "always", regex: "^.{8,}$" },
  ],
  birth: [
    { name: "login", type: "text", text: "login", asked: "direct", regex: "^[[:digit:]]{9}$" },
    { name: "birthday", type: "date", text: "birthdate", asked: "direct" },
    { name: "password", type: "password", text: "pin", asked: "direct", regex: "^\\d{4}(?:\\d{2})?$" },
  ],
  regional: [
    { name: "website", type: "list", text: "region", asked: "both", values: "regions" },
    { name: "login", type: "text", text: "login", asked: "direct", regex: "^\\d{11}$" },
    { name: "password", type: "password", text: "pin", asked: "direct", regex: "^[0-9]{6}$" },
  ],
  region: [
    { name: "website", type: "list", text: "region", asked: "open", values: "regions" },
  ],
  document: [
    { name: "type", type: "list", text: "document_type", asked: "direct", values: "documents" },
    { name: "login", type: "text", text: "document_number", asked: "direct", regex: "(?i)\\A(?:(?:[xyz]\\d{7}|\\d{8})[a-z]|[a-z]{3}\\d{6})\\z" },
    { name: "password", type: "password", text: "pin", asked: "direct", regex: "^\\d{4,8}+$" },
  ],
  card: [
    { name: "card_number", type: "text", text: "card", asked: "direct", regex: "^(?>\\d{4} ?){4}\\d?$" },
    { name: "pin", type: "password", text: "pin", asked: "direct", regex: "^\\d{5}$" },
  ],
  iban: [
    { name: "iban", type: "text", text: "iban", asked: "open", optional: true, regex: "^(?P<iban>[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?)$" },
  ],
  bare: [
    { name: "login", type: "text", text: "login", asked: "unsaid", without: ["description", "required"] },
    { name: "password", type: "password", text: "password", asked: "unsaid", without: ["description"] },
  ],
};

/** The name of a form for payments. */
export type PaymentFormName =
  | "none"
  | "account"
  | "french-account"
  | "payer"
  | "full";

/** The fields that are asked for a payment, by form, in their order. */
// deno-fmt-ignore: A table is read by its lines.
export const PAYMENT_FORMS: Readonly<Record<PaymentFormName, readonly FieldTemplate[]>> = {
  none: [],
  account: [
    { name: "payer_iban", type: "text", text: "payer_iban", asked: "open", optional: true, regex: "^(?P<iban>[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?)$" },
  ],
  "french-account": [
    { name: "payer_iban", type: "text", text: "payer_iban", asked: "both", optional: true, regex: "^(?P<iban>FR\\d{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3})$" },
  ],
  payer: [
    { name: "payer_type", type: "list", text: "payer_kind", asked: "always", values: "payers" },
  ],
  full: [
    { name: "payer_iban", type: "text", text: "payer_iban", asked: "both", regex: "^(?P<iban>[A-Z]{2}\\d{2}[0-9A-Z]{11,30})$" },
    { name: "country", type: "list", text: "payer_country", asked: "unsaid", values: "countries", optional: true },
    { name: "payer_type", type: "list", text: "payer_kind", asked: "open", values: "payers" },
  ],
};
