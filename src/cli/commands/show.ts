import type {
  ConnectorField,
  ConnectorPaymentField,
  ConnectorSource,
} from "../../model/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command } from "../command.ts";
import { readConnector } from "../find_connector.ts";
import {
  cellOf,
  JSON_OPTION,
  printDefinitions,
  printJson,
  printTable,
} from "../output.ts";
import type { Terminal } from "../terminal.ts";

/** The keys that have their own table, or are not for people. */
const ELSEWHERE = ["sources", "fields", "payment_fields", "payment_settings"];

/** Shows one connector. */
export const showCommand: Command = {
  name: "show",
  summary: "Show a connector, with its sources and fields",
  operands: "<connector>",
  arity: [1, 1],
  options: { ...JSON_OPTION, ...API_OPTIONS },
  notes: "A connector is a UUID, an id, a slug, or a name.",
  example: "show 338178e6-3d01-564f-9a7b-52ca442459bf",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { operands: [text = ""], values, terminal } = invocation;
    const api = await createApi(invocation, place, "read");
    const connector = await readConnector(api, terminal, text);
    if (values.has("json")) {
      printJson(terminal, connector);
      return 0;
    }
    printKeys(terminal, "Connector", connector, ELSEWHERE);
    if (connector.payment_settings) {
      terminal.print("");
      printKeys(terminal, "Payment setting", connector.payment_settings);
    }
    terminal.print("");
    printSources(terminal, connector.sources);
    for (
      const [title, fields] of [
        ["Field", connector.fields],
        ["Payment field", connector.payment_fields],
      ] as const
    ) {
      if (fields.length === 0) continue;
      terminal.print("");
      printFields(terminal, title, fields);
    }
    return 0;
  },
};

function printKeys(
  terminal: Terminal,
  title: string,
  object: object,
  without: readonly string[] = [],
): void {
  const rows = Object.entries(object)
    .filter(([key]) => !without.includes(key))
    .map(([key, value]): [string, string] => [key, cellOf(value)]);
  printDefinitions(terminal, title, rows);
}

/** Prints the sources of a connector, in the order in which they are used. */
export function printSources(
  terminal: Terminal,
  sources: readonly ConnectorSource[],
): void {
  printTable(
    terminal,
    [
      { title: "Source", isMain: true },
      { title: "id", align: "right" },
      { title: "priority", align: "right" },
      { title: "mechanism" },
      { title: "available mechanisms" },
      { title: "disabled" },
    ],
    sources.toSorted((a, b) => a.priority - b.priority).map((source) => [
      source.name,
      String(source.id),
      String(source.priority),
      cellOf(source.auth_mechanism),
      cellOf(source.available_auth_mechanisms),
      cellOf(source.disabled),
    ]),
  );
}

function printFields(
  terminal: Terminal,
  title: string,
  fields: readonly (ConnectorField | ConnectorPaymentField)[],
): void {
  printTable(
    terminal,
    [
      { title, isMain: true },
      { title: "type" },
      { title: "label" },
      { title: "required" },
      { title: "regex" },
      { title: "sources" },
    ],
    fields.map((field) => [
      field.name,
      field.type,
      field.label,
      cellOf(field.required),
      cellOf(field.regex),
      cellOf(field.connector_sources),
    ]),
  );
}
