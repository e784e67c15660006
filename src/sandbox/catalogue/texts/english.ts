import type { Texts } from "./texts.ts";

/** The texts of forms in English. */
// deno-fmt-ignore: A table is read by its lines.
export const ENGLISH: Texts = {
  login: "Customer number",
  contract: "Online banking ID",
  password: "Password",
  pin: "PIN",
  email: "E-mail address",
  birthdate: "Date of birth",
  account_type: "Type of account",
  region: "Region",
  document_type: "Identity document",
  document_number: "Document number",
  card: "Card number",
  iban: "IBAN",
  payer_iban: "IBAN to pay from",
  payer_country: "Country of your bank",
  payer_kind: "You are paying as",
  regions: [{ label: "North", value: "north" }, { label: "South", value: "south" }, { label: "Islands & overseas", value: "islands" }],
  documents: [{ label: "Identity card", value: "id" }, { label: "Passport", value: "passport" }],
  payers: [{ label: "A private person", value: "private" }, { label: "A company", value: "company" }],
};
