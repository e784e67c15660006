import type { Texts } from "./texts.ts";

/** The texts of forms in Portuguese. */
// deno-fmt-ignore: A table is read by its lines.
export const PORTUGUESE: Texts = {
  login: "Número de adesão",
  contract: "Número de contrato",
  password: "Palavra-passe",
  pin: "Código de acesso",
  email: "Endereço de e-mail",
  birthdate: "Data de nascimento",
  account_type: "Tipo de conta",
  region: "Caixa",
  document_type: "Tipo de documento",
  document_number: "Número do documento",
  card: "Número do cartão",
  iban: "IBAN",
  payer_iban: "IBAN a debitar",
  payer_country: "País do banco",
  payer_kind: "Paga como",
  regions: [{ label: "Açores", value: "acores" }, { label: "Alentejo", value: "alentejo" }, { label: "Trás-os-Montes", value: "tras" }],
  documents: [{ label: "Cartão de cidadão", value: "cc" }, { label: "Passaporte", value: "passaporte" }],
  payers: [{ label: "Particular", value: "private" }, { label: "Empresa", value: "company" }],
};
