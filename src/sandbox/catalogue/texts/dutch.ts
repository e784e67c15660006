import type { Texts } from "./texts.ts";

/** The texts of forms in Dutch. */
// deno-fmt-ignore: A table is read by its lines.
export const DUTCH: Texts = {
  login: "Gebruikersnaam",
  contract: "Contractnummer",
  password: "Wachtwoord",
  pin: "Toegangscode",
  email: "E-mailadres",
  birthdate: "Geboortedatum",
  account_type: "Soort rekening",
  region: "Bank",
  document_type: "Soort identiteitsbewijs",
  document_number: "Documentnummer",
  card: "Kaartnummer",
  iban: "IBAN",
  payer_iban: "IBAN van de betaler",
  payer_country: "Land van uw bank",
  payer_kind: "U betaalt als",
  regions: [{ label: "Vlaanderen", value: "vlaanderen" }, { label: "Wallonië", value: "wallonie" }, { label: "Brussel", value: "brussel" }],
  documents: [{ label: "Identiteitskaart", value: "id" }, { label: "Paspoort", value: "paspoort" }],
  payers: [{ label: "Particulier", value: "private" }, { label: "Bedrijf", value: "company" }],
};
