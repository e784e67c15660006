import type { Texts } from "./texts.ts";

/** The texts of forms in French. */
// deno-fmt-ignore: A table is read by its lines.
export const FRENCH: Texts = {
  login: "Identifiant",
  contract: "Numéro de contrat",
  password: "Mot de passe",
  pin: "Code confidentiel",
  email: "Adresse e-mail",
  birthdate: "Date de naissance",
  account_type: "Type de compte",
  region: "Région",
  document_type: "Type de pièce d'identité",
  document_number: "Numéro de la pièce d'identité",
  card: "Numéro de carte",
  iban: "IBAN",
  payer_iban: "IBAN du compte à débiter",
  payer_country: "Pays de la banque",
  payer_kind: "Vous payez en tant que",
  regions: [{ label: "Île-de-France", value: "paris" }, { label: "Bretagne", value: "bretagne" }, { label: "Midi-Pyrénées & Languedoc", value: "occitanie" }, { label: "Provence - Alpes - Côte d'Azur", value: "paca" }, { label: "La Réunion", value: "reunion" }],
  documents: [{ label: "Carte nationale d'identité", value: "cni" }, { label: "Passeport", value: "passport" }],
  payers: [{ label: "Particulier", value: "private" }, { label: "Entreprise", value: "company" }],
};
