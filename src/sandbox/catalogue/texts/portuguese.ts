import type { Texts } from "./texts.ts";

/** What forms say in Portuguese. */
// deno-fmt-ignore: A table is read by its lines.
export const PORTUGUESE: Texts = {
  login: ["Número de adesão", "O número com pelo menos 8 algarismos que consta do seu contrato."],
  contract: ["Número de contrato", "Encontra-o na carta de adesão ao serviço."],
  password: ["Palavra-passe", null],
  pin: ["Código de acesso", null],
  email: ["Endereço de e-mail", "O endereço com que inicia sessão."],
  birthdate: ["Data de nascimento", "O banco pede-a no primeiro acesso a partir de um novo dispositivo."],
  region: ["Caixa", "Escolha a caixa onde tem as suas contas."],
  document_type: ["Tipo de documento", null],
  document_number: ["Número do documento", null],
  card: ["Número do cartão", "Os 16 algarismos na frente do cartão."],
  iban: ["IBAN", "O IBAN de uma conta de que é titular neste banco."],
  payer_iban: ["IBAN a debitar", "A conta a partir da qual é feita a transferência."],
  payer_country: ["País do banco", null],
  payer_kind: ["Paga como", "O banco tem um acesso próprio para empresas."],
  regions: [["acores", "Açores"], ["alentejo", "Alentejo"], ["tras", "Trás-os-Montes"]],
  documents: [["cc", "Cartão de cidadão"], ["passaporte", "Passaporte"]],
  payers: [["private", "Particular"], ["company", "Empresa"]],
};
