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
} from "../../payment/mod.ts";
import { listConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import { filterConnectors } from "../../catalog/mod.ts";
import type { Command, Values } from "../command.ts";
import { COUNTRY_OPTION, requireCountries } from "../country.ts";
import { describeObstacle } from "../describe_obstacle.ts";
import { readConnectors } from "../find_connector.ts";
import { JSON_OPTION, many, printJson, printTable } from "../output.ts";

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
      help: "When it is made; by default instant, with --frequency periodic",
      choices: EXECUTION_DATE_TYPES,
      isOpen: true,
    },
    ...COUNTRY_OPTION,
    "all": {
      type: "boolean",
      short: "a",
      help: "Also show those that do not fit, with the reasons",
    },
    "amount": {
      type: "string",
      value: "<number>",
      help: "How much is paid",
    },
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
      help: "The beneficiary is trusted at the payer's bank",
    },
    "count": {
      type: "string",
      value: "<number>",
      help: "How many such instructions the payment has, by default 1",
    },
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "Without a connector, it judges all listed connectors and shows those that fit. If the API does not say enough about a connector, it is unknown. The API does not say the currency of its limits, so amounts are compared as numbers.",
  example:
    "payment check --date-type instant --amount 120.50 --beneficiary iban",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { operands, values, terminal } = invocation;
    const draft = readDraft(values);
    const countries = values.texts("country");
    requireCountries(invocation.commandName, countries);
    const api = await createApi(invocation, place, "read");
    const query = { expand: ["countries"] } as const;
    const { signal } = terminal;
    const all = operands.length === 0
      ? (await listConnectors(api, query, { signal })).connectors
      : await readConnectors(api, terminal, operands, "read", query);
    const connectors = countries.length === 0
      ? all
      : filterConnectors(all, { countries });
    const today = new Date(terminal.now()).toISOString().slice(0, 10);
    const split = connectorsForPayment(connectors, draft, { today });
    if (values.has("json")) {
      printJson(terminal, split);
      return 0;
    }
    const { fit, unknown, unfit } = split;
    // If institutions are named, all are shown.
    const isAll = values.has("all") || operands.length > 0;
    const rows = [
      ...fit.map((connector) => [
        connector.name,
        "fits",
        describeEnd(connector, draft),
        connector.uuid,
      ]),
      ...isAll ? judged("unknown", unknown) : [],
      ...isAll ? judged("unfit", unfit) : [],
    ];
    if (rows.length > 0) {
      printTable(
        terminal,
        [
          { title: "name", isMain: true },
          ...isAll ? [{ title: "verdict" }] : [],
          { title: "why", isMain: true },
          { title: "uuid", isUuid: true },
        ],
        isAll
          ? rows
          : rows.map(([name = "", , why = "", uuid = ""]) => [name, why, uuid]),
      );
    }
    const others = unknown.length + unfit.length;
    terminal.tell(
      `${
        many(fit.length, "connector")
      } fit, ${unknown.length} unknown, ${unfit.length} unfit${
        isAll || others === 0 ? "" : ": --all tells why"
      }`,
    );
    return 0;
  },
};

/** How a payment ends at an institution. */
function describeEnd(connector: Connector, draft: PaymentDraft): string {
  const [instruction] = draft.instructions;
  return instruction === undefined
    ? ""
    : `ends as ${finalState(connector, instruction.execution_date_type)}`;
}

/** The rows of those that do not fit. */
function judged(
  verdict: string,
  all: readonly ObstructedConnector<Connector>[],
): string[][] {
  return all.map(({ connector: { name, uuid }, obstacles }) => [
    name,
    verdict,
    [...new Set(obstacles.map(describeObstacle))].join("; "),
    uuid,
  ]);
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
