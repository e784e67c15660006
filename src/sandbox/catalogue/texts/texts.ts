import type { FieldValue } from "../../../model/mod.ts";

/** The texts of forms in one language: labels of fields, and choices. */
export interface Texts {
  login: string;
  contract: string;
  password: string;
  pin: string;
  email: string;
  birthdate: string;
  account_type: string;
  region: string;
  document_type: string;
  document_number: string;
  card: string;
  iban: string;
  payer_iban: string;
  payer_country: string;
  payer_kind: string;
  regions: readonly FieldValue[];
  documents: readonly FieldValue[];
  payers: readonly FieldValue[];
}
