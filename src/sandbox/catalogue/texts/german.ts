import type { Texts } from "./texts.ts";

/** The texts of forms in German. */
// deno-fmt-ignore: A table is read by its lines.
export const GERMAN: Texts = {
  login: "Anmeldename",
  contract: "Legitimations-ID",
  password: "Passwort",
  pin: "PIN",
  email: "E-Mail-Adresse",
  birthdate: "Geburtsdatum",
  account_type: "Kontoart",
  region: "Institut",
  document_type: "Art des Ausweises",
  document_number: "Ausweisnummer",
  card: "Kartennummer",
  iban: "IBAN",
  payer_iban: "IBAN des Zahlers",
  payer_country: "Land Ihrer Bank",
  payer_kind: "Sie zahlen als",
  regions: [{ label: "Köln und Bonn", value: "37050198" }, { label: "München", value: "70150000" }, { label: "Frankfurt (Main)", value: "50050201" }, { label: "Karlsruhe – Ettlingen", value: "66050101" }, { label: "Nürnberg", value: "76050101" }],
  documents: [{ label: "Personalausweis", value: "personalausweis" }, { label: "Reisepass", value: "reisepass" }],
  payers: [{ label: "Privatperson", value: "private" }, { label: "Unternehmen", value: "company" }],
};
