import type { FieldTemplate } from "./field_template.ts";

/** The name of a form. */
export type FormName =
  | "none"
  | "site"
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

/** The fields of a connection, by form, in their order. */
// deno-fmt-ignore: A table is read by its lines.
export const FORMS: Readonly<Record<FormName, readonly FieldTemplate[]>> = {
  none: [],
  site: [
    { name: "login", type: "text", text: "login", filters: "direct", regex: "^[a-zA-Z0-9_.-]{4,32}$" },
    { name: "password", type: "password", text: "password", filters: "direct", regex: "^[0-9]{4,6}$" },
    { name: "website", type: "list", text: "account_type", filters: "direct", values: "payers" },
    { name: "birthdate", type: "date", text: "birthdate", filters: "direct" },
  ],
  customer: [
    { name: "login", type: "text", text: "login", filters: "direct", regex: "^\\d{8,11}$" },
    { name: "password", type: "password", text: "pin", filters: "direct", regex: "^[0-9]{6}$" },
  ],
  contract: [
    { name: "login", type: "text", text: "contract", filters: "direct-source", regex: "\\A\\d{4,10}+\\z" },
    { name: "password", type: "password", text: "password", filters: "credentials", regex: "^(?=.*\\d)\\S{6,20}$" },
  ],
  alias: [
    { name: "login", type: "text", text: "contract", filters: "direct", regex: "(?i)^[a-z]{2}\\d{6}$" },
    { name: "pin", type: "password", text: "pin", filters: "direct", regex: "\\A\\d{4}\\z" },
    { name: "birthday", type: "date", text: "birthdate", filters: "direct", optional: true },
  ],
  email: [
    { name: "email", type: "text", text: "email", filters: "always", regex: "^[^@\\s]++@[^@\\s]++\\.[a-z]{2,}$" },
    { name: "password", type: "password", text: "password", filters: "always", regex: "^.{8,}$" },
  ],
  birth: [
    { name: "login", type: "text", text: "login", filters: "direct", regex: "^[[:digit:]]{9}$" },
    { name: "birthday", type: "date", text: "birthdate", filters: "direct" },
    { name: "password", type: "password", text: "pin", filters: "direct", regex: "^\\d{4}(?:\\d{2})?$" },
  ],
  regional: [
    { name: "website", type: "list", text: "region", filters: "both", values: "regions" },
    { name: "login", type: "text", text: "login", filters: "direct", regex: "^\\d{11}$" },
    { name: "password", type: "password", text: "pin", filters: "direct", regex: "^[0-9]{6}$" },
  ],
  region: [
    { name: "website", type: "list", text: "region", filters: "open", values: "regions" },
  ],
  document: [
    { name: "type", type: "list", text: "document_type", filters: "direct", values: "documents" },
    { name: "login", type: "text", text: "document_number", filters: "direct", regex: "(?i)\\A(?:(?:[xyz]\\d{7}|\\d{8})[a-z]|[a-z]{3}\\d{6})\\z" },
    { name: "password", type: "password", text: "pin", filters: "direct", regex: "^\\d{4,8}+$" },
  ],
  card: [
    { name: "card_number", type: "text", text: "card", filters: "direct", regex: "^(?>\\d{4} ?){4}\\d?$" },
    { name: "pin", type: "password", text: "pin", filters: "direct", regex: "^\\d{5}$" },
    { name: "contract", type: "number", text: "contract", filters: "direct", optional: true },
  ],
  iban: [
    { name: "iban", type: "text", text: "iban", filters: "open", optional: true, regex: "^(?P<iban>[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?)$" },
  ],
  bare: [
    { name: "login", type: "text", text: "login", filters: "unsaid", description: "As on your statements.", without: ["required"] },
    { name: "password", type: "password", text: "password", filters: "unsaid", description: null },
  ],
};

/** The name of a form for payments. */
export type PaymentFormName =
  | "none"
  | "account"
  | "french-account"
  | "payer"
  | "full";

/** The fields of a payment, by form, in their order. */
// deno-fmt-ignore: A table is read by its lines.
export const PAYMENT_FORMS: Readonly<Record<PaymentFormName, readonly FieldTemplate[]>> = {
  none: [],
  account: [
    { name: "payer_iban", type: "text", text: "payer_iban", filters: "open", optional: true, regex: "^(?P<iban>[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?)$" },
  ],
  "french-account": [
    { name: "payer_iban", type: "text", text: "payer_iban", filters: "both", optional: true, regex: "^(?P<iban>FR\\d{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3})$" },
  ],
  payer: [
    { name: "payer_type", type: "list", text: "payer_kind", filters: "always", values: "payers" },
  ],
  full: [
    { name: "payer_iban", type: "text", text: "payer_iban", filters: "both", regex: "^(?P<iban>[A-Z]{2}\\d{2}[0-9A-Z]{11,30})$" },
    { name: "country", type: "list", text: "payer_country", filters: "unsaid", values: "countries", optional: true },
    { name: "payer_type", type: "list", text: "payer_kind", filters: "open", values: "payers" },
  ],
};
