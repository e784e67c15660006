import type { Texts } from "./texts.ts";

/** The texts of forms in Spanish. */
// deno-fmt-ignore: A table is read by its lines.
export const SPANISH: Texts = {
  login: "Usuario",
  contract: "Número de contrato",
  password: "Contraseña",
  pin: "Clave de acceso",
  email: "Correo electrónico",
  birthdate: "Fecha de nacimiento",
  account_type: "Tipo de cuenta",
  region: "Caja",
  document_type: "Tipo de documento",
  document_number: "Número de documento",
  card: "Número de tarjeta",
  iban: "IBAN",
  payer_iban: "IBAN de cargo",
  payer_country: "País de su banco",
  payer_kind: "Paga como",
  regions: [{ label: "Navarra", value: "3008" }, { label: "Almería", value: "3058" }, { label: "Granada", value: "3023" }, { label: "Aragón", value: "3191" }],
  documents: [{ label: "DNI", value: "dni" }, { label: "NIE", value: "nie" }, { label: "Pasaporte", value: "pasaporte" }],
  payers: [{ label: "Particular", value: "private" }, { label: "Empresa", value: "company" }],
};
