import type { Texts } from "./texts.ts";

/** What forms say in Italian. */
// deno-fmt-ignore: A table is read by its lines.
export const ITALIAN: Texts = {
  login: ["Codice cliente", "Il codice di almeno 8 cifre riportato sull'estratto conto."],
  contract: ["Codice titolare", "Si trova sul contratto dei servizi online."],
  password: ["Password", null],
  pin: ["PIN", null],
  email: ["Indirizzo e-mail", "L'indirizzo con cui effettua l'accesso."],
  birthdate: ["Data di nascita", "La banca la chiede al primo accesso da un nuovo dispositivo."],
  region: ["Banca", "Scelga la banca del gruppo presso cui ha il conto."],
  document_type: ["Tipo di documento", null],
  document_number: ["Numero del documento", null],
  card: ["Numero della carta", "Le 16 cifre sul fronte della carta."],
  iban: ["IBAN", "L'IBAN di un conto aperto presso questa banca."],
  payer_iban: ["IBAN di addebito", "Il conto da cui partirà il bonifico."],
  payer_country: ["Paese della banca", null],
  payer_kind: ["Paga come", "La banca ha un accesso distinto per le imprese."],
  regions: [["08327", "Roma"], ["08530", "Alba, Langhe, Roero"], ["08304", "Trento"], ["08542", "Forlì e Ravenna"]],
  documents: [["ci", "Carta d'identità"], ["passaporto", "Passaporto"]],
  payers: [["private", "Privato"], ["company", "Impresa"]],
};
