import type { Texts } from "./texts.ts";

/** What forms say in Spanish. */
// deno-fmt-ignore: A table is read by its lines.
export const SPANISH: Texts = {
  login: ["Usuario", "Su número de cliente, de 8 cifras como mínimo."],
  contract: ["Número de contrato", "Lo encontrará en el contrato de banca a distancia."],
  password: ["Contraseña", null],
  pin: ["Clave de acceso", null],
  email: ["Correo electrónico", "La dirección con la que inicia sesión."],
  birthdate: ["Fecha de nacimiento", "Su banco la pide al entrar desde un dispositivo nuevo."],
  region: ["Caja", "Elija la caja en la que están abiertas sus cuentas."],
  document_type: ["Tipo de documento", "El que presentó a su banco."],
  document_number: ["Número de documento", "Con la letra final."],
  card: ["Número de tarjeta", "Las 16 cifras del anverso de su tarjeta."],
  iban: ["IBAN", "El IBAN de una cuenta abierta en esta entidad."],
  payer_iban: ["IBAN de cargo", "La cuenta desde la que se hará la transferencia."],
  payer_country: ["País de su banco", null],
  payer_kind: ["Paga como", "Su banco tiene un acceso propio para empresas."],
  regions: [["3008", "Navarra"], ["3058", "Almería"], ["3023", "Granada"], ["3191", "Aragón"]],
  documents: [["dni", "DNI"], ["nie", "NIE"], ["pasaporte", "Pasaporte"]],
  payers: [["private", "Particular"], ["company", "Empresa"]],
};
