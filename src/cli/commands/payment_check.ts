import type { Api } from "../../http/mod.ts";
import { parseUtcDay } from "../../model/internal.ts";
import {
  BENEFICIARY_TYPES,
  type Connector,
  EXECUTION_DATE_TYPES,
  EXECUTION_FREQUENCIES,
  UsageError,
} from "../../model/mod.ts";
import {
  connectorsForPayment,
  finalState,
  type ObstructedConnector,
  type PaymentDraft,
  type PaymentObstacle,
} from "../../payment/mod.ts";
import { getConnector, listConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command, Values } from "../command.ts";
import { findConnectors } from "../find_connector.ts";
import { cellOf, JSON_OPTION, many, printJson, printTable } from "../output.ts";
import type { Terminal } from "../terminal.ts";

/** Says which institutions can make a payment. */
export const paymentCheckCommand: Command = {
  name: "payment check",
  summary: "Say which institutions can make a payment, and why others cannot",
  operands: "[<connector>...]",
  arity: [0, Infinity],
  options: {
    "date-type": {
      type: "string",
      value: "<type>",
      help: "When it is made, by default instant, or periodic with --frequency",
      choices: EXECUTION_DATE_TYPES,
      isOpen: true,
    },
    "amount": { type: "string", value: "<number>", help: "How much is paid" },
    "date": {
      type: "string",
      value: "<yyyy-mm-dd>",
      help: "The day on which it is made, or made first",
    },
    "frequency": {
      type: "string",
      value: "<frequency>",
      help: "How often it is repeated",
      choices: EXECUTION_FREQUENCIES,
      isOpen: true,
    },
    "beneficiary": {
      type: "string",
      value: "<type>",
      help: "How the beneficiary is identified",
      choices: BENEFICIARY_TYPES,
      isOpen: true,
    },
    "trusted": {
      type: "boolean",
      help: "The payer's bank knows the beneficiary as trusted",
    },
    "count": {
      type: "string",
      value: "<number>",
      help: "How many such instructions there are, by default 1",
    },
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "Without a connector, all that are listed are judged. What the API does not tell of a connector is unknown, which is neither fit nor unfit.",
  example:
    "payment check --date-type instant --amount 120.50 --beneficiary iban",
  async run(invocation) {
    const place = findPlace(invocation, "read");
    const { operands, values, terminal } = invocation;
    const draft = readDraft(values);
    const api = await createApi(invocation, place, "read");
    const connectors = await readConnectors(api, terminal, operands);
    const today = new Date(terminal.now()).toISOString().slice(0, 10);
    const split = connectorsForPayment(connectors, draft, { today });
    if (values.has("json")) {
      printJson(terminal, split);
      return 0;
    }
    const { fit, unknown, unfit } = split;
    const [instruction] = draft.instructions;
    const judged = (
      verdict: string,
      all: readonly ObstructedConnector<Connector>[],
    ) =>
      all.map(({ connector: { name, uuid }, obstacles }) => [
        name,
        verdict,
        obstacles.map(describe).join("; "),
        uuid,
      ]);
    printTable(
      terminal,
      [
        { title: "name", isMain: true },
        { title: "verdict" },
        { title: "why", isMain: true },
        { title: "uuid", isUuid: true },
      ],
      [
        ...fit.map((connector) => [
          connector.name,
          "fit",
          instruction
            ? `ends as ${
              finalState(connector, instruction.execution_date_type)
            }`
            : "",
          connector.uuid,
        ]),
        ...judged("unknown", unknown),
        ...judged("unfit", unfit),
      ],
    );
    terminal.tell(
      `${
        many(fit.length, "connector")
      } fit, ${unknown.length} unknown, ${unfit.length} unfit`,
    );
    return 0;
  },
};

async function readConnectors(
  api: Api,
  terminal: Terminal,
  texts: readonly string[],
): Promise<Connector[]> {
  const { signal } = terminal;
  if (texts.length === 0) {
    return (await listConnectors(api, {}, { signal })).connectors;
  }
  // An id and a UUID may be those of the same one.
  const connectors = new Map<string, Connector>();
  for (const id of await findConnectors(api, terminal, texts, "read")) {
    const connector = await getConnector(api, id, {}, { signal });
    connectors.set(connector.uuid, connector);
  }
  return [...connectors.values()];
}

function describe({ code, value_payment, value_connector }: PaymentObstacle) {
  return value_connector === null
    ? `${code} ${cellOf(value_payment)} (not told)`
    : `${code} ${cellOf(value_payment)} (takes ${cellOf(value_connector)})`;
}

function readDraft(values: Values): PaymentDraft {
  const count = values.whole("count", 1, 10_000) ?? 1;
  const date = values.text("date");
  if (date !== undefined && parseUtcDay(date) === undefined) {
    throw new UsageError(
      `Cannot check a payment as --date must be a day that exists, as yyyy-mm-dd: got "${date}"`,
    );
  }
  const frequency = values.text("frequency");
  const beneficiary = values.text("beneficiary");
  const amount = values.number("amount");
  const isTrusted = values.has("trusted");
  const instruction = {
    execution_date_type: values.text("date-type") ??
      (frequency === undefined ? "instant" : "periodic"),
    ...amount !== undefined && { amount },
    ...frequency !== undefined && { frequency },
    ...date !== undefined &&
      { [frequency === undefined ? "execution_date" : "start_date"]: date },
    ...(beneficiary !== undefined || isTrusted) && {
      beneficiary: {
        ...beneficiary !== undefined && { scheme_name: beneficiary },
        ...isTrusted && { isTrusted },
      },
    },
  };
  return { instructions: Array.from({ length: count }, () => instruction) };
}
