import type { Texts } from "./texts.ts";

/** What forms say in Dutch. */
// deno-fmt-ignore: A table is read by its lines.
export const DUTCH: Texts = {
  login: ["Gebruikersnaam", "Het klantnummer op uw afschrift."],
  contract: ["Contractnummer", "U vindt het in uw overeenkomst."],
  password: ["Wachtwoord", null],
  pin: ["Toegangscode", "De code van de app."],
  email: ["E-mailadres", "Het adres waarmee u inlogt."],
  birthdate: ["Geboortedatum", "Gevraagd bij een nieuw toestel."],
  region: ["Bank", "Kies de bank waar uw rekeningen lopen."],
  document_type: ["Soort identiteitsbewijs", null],
  document_number: ["Documentnummer", null],
  card: ["Kaartnummer", "Het nummer op de voorkant."],
  iban: ["IBAN", null],
  payer_iban: ["IBAN van de betaler", "De rekening waarvan wordt betaald."],
  payer_country: ["Land van uw bank", null],
  payer_kind: ["U betaalt als", "Voor bedrijven is er een aparte toegang."],
  regions: [["vlaanderen", "Vlaanderen"], ["wallonie", "Wallonië"], ["brussel", "Brussel"]],
  documents: [["id", "Identiteitskaart"], ["paspoort", "Paspoort"]],
  payers: [["private", "Particulier"], ["company", "Bedrijf"]],
};
