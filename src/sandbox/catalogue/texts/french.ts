import type { Texts } from "./texts.ts";

/** What forms say in French. */
// deno-fmt-ignore: A table is read by its lines.
export const FRENCH: Texts = {
  login: ["Identifiant", "Votre numéro client."],
  contract: ["Numéro de contrat", "Il figure sur vos relevés."],
  password: ["Mot de passe", null],
  pin: ["Code confidentiel", "Le code du clavier virtuel."],
  email: ["Adresse e-mail", "L'adresse de votre espace client."],
  birthdate: ["Date de naissance", "Demandée depuis un nouvel appareil."],
  region: ["Région", "Choisissez votre caisse régionale."],
  document_type: ["Type de pièce d'identité", null],
  document_number: ["Numéro de la pièce d'identité", null],
  card: ["Numéro de carte", "Les 16 chiffres au recto de votre carte, avec ou sans espaces."],
  iban: ["IBAN", "L'IBAN d'un compte que vous détenez dans cet établissement."],
  payer_iban: ["IBAN du compte à débiter", "Le compte depuis lequel le virement sera émis."],
  payer_country: ["Pays de la banque", null],
  payer_kind: ["Vous payez en tant que", "Votre banque a un espace distinct pour les entreprises."],
  regions: [["paris", "Île-de-France"], ["bretagne", "Bretagne"], ["occitanie", "Midi-Pyrénées & Languedoc"], ["paca", "Provence - Alpes - Côte d'Azur"], ["reunion", "La Réunion"]],
  documents: [["cni", "Carte nationale d'identité"], ["passport", "Passeport"]],
  payers: [["private", "Particulier"], ["company", "Entreprise"]],
};
