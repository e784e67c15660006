import type { Texts } from "./texts.ts";

/** What forms say in German. */
// deno-fmt-ignore: A table is read by its lines.
export const GERMAN: Texts = {
  login: ["Anmeldename", "Ihre Kundennummer, wie sie auf dem Kontoauszug steht."],
  contract: ["Legitimations-ID", "Sie steht in Ihrem Vertrag."],
  password: ["Passwort", null],
  pin: ["PIN", "Nicht die Geheimzahl Ihrer Karte."],
  email: ["E-Mail-Adresse", "Die Adresse, mit der Sie sich anmelden."],
  birthdate: ["Geburtsdatum", "Wird auf einem neuen Gerät abgefragt."],
  region: ["Institut", "Wählen Sie das Institut, das Ihre Konten führt."],
  document_type: ["Art des Ausweises", null],
  document_number: ["Ausweisnummer", null],
  card: ["Kartennummer", "Die 16 Ziffern auf der Vorderseite Ihrer Karte."],
  iban: ["IBAN", null],
  payer_iban: ["IBAN des Zahlers", "Das Konto, von dem die Überweisung ausgeht."],
  payer_country: ["Land Ihrer Bank", null],
  payer_kind: ["Sie zahlen als", "Für Firmenkunden gibt es einen eigenen Zugang."],
  regions: [["37050198", "Köln und Bonn"], ["70150000", "München"], ["50050201", "Frankfurt (Main)"], ["66050101", "Karlsruhe – Ettlingen"], ["76050101", "Nürnberg"]],
  documents: [["personalausweis", "Personalausweis"], ["reisepass", "Reisepass"]],
  payers: [["private", "Privatperson"], ["company", "Unternehmen"]],
};
