import type { Texts } from "./texts.ts";

/** What forms say in English. */
// deno-fmt-ignore: A table is read by its lines.
export const ENGLISH: Texts = {
  login: ["Customer number", "The number on your statements."],
  contract: ["Online banking ID", "You received it by post."],
  password: ["Password", null],
  pin: ["PIN", null],
  email: ["E-mail address", "The address that you sign in with."],
  birthdate: ["Date of birth", "Asked for on a new device."],
  region: ["Region", "Choose the regional bank that holds your accounts."],
  document_type: ["Identity document", null],
  document_number: ["Document number", null],
  card: ["Card number", "The 16 digits on the front of your card."],
  iban: ["IBAN", null],
  payer_iban: ["IBAN to pay from", "The account that the payment will be made from."],
  payer_country: ["Country of your bank", null],
  payer_kind: ["You are paying as", "Your bank has a separate site for companies."],
  regions: [["north", "North"], ["south", "South"], ["islands", "Islands & overseas"]],
  documents: [["id", "Identity card"], ["passport", "Passport"]],
  payers: [["private", "A private person"], ["company", "A company"]],
};
