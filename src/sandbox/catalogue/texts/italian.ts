import type { Texts } from "./texts.ts";

/** The texts of forms in Italian. */
// deno-fmt-ignore: A table is read by its lines.
export const ITALIAN: Texts = {
  login: "Codice cliente",
  contract: "Codice titolare",
  password: "Password",
  pin: "PIN",
  email: "Indirizzo e-mail",
  birthdate: "Data di nascita",
  account_type: "Tipo di conto",
  region: "Banca",
  document_type: "Tipo di documento",
  document_number: "Numero del documento",
  card: "Numero della carta",
  iban: "IBAN",
  payer_iban: "IBAN di addebito",
  payer_country: "Paese della banca",
  payer_kind: "Paga come",
  regions: [{ label: "Roma", value: "08327" }, { label: "Alba, Langhe, Roero", value: "08530" }, { label: "Trento", value: "08304" }, { label: "Forlì e Ravenna", value: "08542" }],
  documents: [{ label: "Carta d'identità", value: "ci" }, { label: "Passaporto", value: "passaporto" }],
  payers: [{ label: "Privato", value: "private" }, { label: "Impresa", value: "company" }],
};
