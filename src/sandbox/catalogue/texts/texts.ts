/** The label of a field, and its description or `null`. */
export type FieldText = readonly [label: string, description: string | null];

/** One of the values of a list: what is sent, and what is shown. */
export type Choice = readonly [value: string, label: string];

/** What forms say in one language. */
export interface Texts {
  login: FieldText;
  contract: FieldText;
  password: FieldText;
  pin: FieldText;
  email: FieldText;
  birthdate: FieldText;
  region: FieldText;
  document_type: FieldText;
  document_number: FieldText;
  card: FieldText;
  iban: FieldText;
  payer_iban: FieldText;
  payer_country: FieldText;
  payer_kind: FieldText;
  regions: readonly Choice[];
  documents: readonly Choice[];
  payers: readonly Choice[];
}
