import {
  type ConnectorCriteria,
  createSearch,
  filterConnectors,
} from "../../catalog/mod.ts";
import {
  ACCOUNT_USAGES,
  AUTH_MECHANISMS,
  CAPABILITIES,
  type Connector,
  PRODUCTS,
  UsageError,
} from "../../model/mod.ts";
import { listConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command, Values } from "../command.ts";
import { COUNTRY_OPTION, requireCountries } from "../country.ts";
import { toCsv } from "../csv.ts";
import { hintAt } from "../hint.ts";
import {
  cellOf,
  JSON_OPTION,
  many,
  printJson,
  printLines,
  printTable,
  tellOfUnreadable,
} from "../output.ts";
import { printable } from "../text.ts";

const COLUMNS = ["name", "countries", "products", "auth_mechanism", "uuid"];

/** Keys to suggest in completions. */
const SUGGESTED_COLUMNS = [
  ...COLUMNS,
  "account_usages",
  "available_auth_mechanisms",
  "beta",
  "capabilities",
  "hidden",
  "id",
  "restricted",
  "slug",
  "stability",
];

/** The width of a terminal that shows a column. */
const WIDTHS: Readonly<Record<string, number>> = {
  auth_mechanism: 100,
  products: 60,
};

/** Lists institutions. */
export const listCommand: Command = {
  name: "list",
  summary: "List the institutions that a user can connect",
  options: {
    "search": {
      type: "string",
      short: "s",
      value: "<text>",
      help: "Search by a name or a part of one, best match first",
    },
    ...COUNTRY_OPTION,
    "product": {
      type: "string",
      short: "p",
      multiple: true,
      value: "<product>",
      help: "With a product",
      choices: PRODUCTS,
      isOpen: true,
    },
    "capability": {
      type: "string",
      multiple: true,
      value: "<capability>",
      help: "With a capability",
      choices: CAPABILITIES,
      isOpen: true,
    },
    "usage": {
      type: "string",
      multiple: true,
      value: "<usage>",
      help: "With accounts for this use",
      choices: ACCOUNT_USAGES,
      isOpen: true,
    },
    "mechanism": {
      type: "string",
      multiple: true,
      value: "<mechanism>",
      help: "With a mechanism, of the connector or of a source",
      choices: AUTH_MECHANISMS,
      isOpen: true,
    },
    "beta": { type: "boolean", help: "That are in beta" },
    "restricted": { type: "boolean", help: "That take no new connections" },
    "payment-ready": { type: "boolean", help: "That can make payments" },
    "columns": {
      type: "string",
      value: "<keys>",
      help: `Keys of the API to show, by default ${COLUMNS.join(",")}`,
      suggestions: SUGGESTED_COLUMNS,
    },
    "limit": {
      type: "string",
      value: "<number>",
      help: "How many to show at most",
    },
    ...JSON_OPTION,
    "ndjson": { type: "boolean", help: "Print one line of JSON for each" },
    "csv": { type: "boolean", help: "Print the columns as CSV" },
    ...API_OPTIONS,
  },
  notes:
    "If you give an option twice, a connector must match one of the values. It must match all different options. Hidden connectors are not in the list.",
  example: "list --country FR --product pay --columns name,uuid",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { values, terminal } = invocation;
    const formats = ["json", "ndjson", "csv"].filter((one) => values.has(one));
    if (formats.length > 1) {
      throw new UsageError(
        `Cannot list as ${
          formats.map((one) => `--${one}`).join(" and as ")
        } at once: choose one`,
      );
    }
    const limit = values.whole("limit", 1, 1_000_000);
    requireCountries(invocation.commandName, values.texts("country"));
    const criteria = readCriteria(values);
    // Mistakes in them are reported before anything is sent.
    filterConnectors([], criteria);
    const { connectors: all, rejected } = await listConnectors(
      await createApi(invocation, place, "read"),
      { expand: ["sources", "countries"] },
      { signal: terminal.signal },
    );
    const filtered = filterConnectors(all, criteria);
    const text = values.text("search");
    const found = text === undefined
      ? filtered
      : createSearch(filtered).search(text, { limit: filtered.length })
        .map(({ connector }) => connector);
    const connectors = found.slice(0, limit);
    const asked = values.text("columns")?.split(",").map((key) => key.trim());
    if (values.has("json")) printJson(terminal, connectors);
    else if (values.has("ndjson")) printLines(terminal, connectors);
    else {
      const isCsv = values.has("csv");
      const width = isCsv ? Infinity : terminal.columns;
      const keys = asked ??
        COLUMNS.filter((key) => width >= (WIDTHS[key] ?? 0));
      requireKeys(keys, all);
      const rows = connectors.map((one) => valuesOf(one, keys));
      if (isCsv) {
        const cells = rows.map((row) =>
          row.map((value) => value === null ? "" : cellOf(value))
        );
        terminal.print(toCsv([keys, ...cells]));
      } else {
        printTable(
          terminal,
          keys.map((title) => ({
            title,
            isMain: title === "name",
            // If the user asks for UUIDs, they are shown in full.
            isUuid: title === "uuid" && asked === undefined,
          })),
          rows.map((row) => row.map(cellOf)),
        );
      }
      terminal.tell(
        connectors.length < found.length
          ? `${connectors.length} of ${many(found.length, "connector")}`
          : many(found.length, "connector"),
      );
    }
    tellOfUnreadable(terminal, rejected.length);
    return 0;
  },
};

function valuesOf(connector: Connector, keys: readonly string[]): unknown[] {
  return keys.map((key) =>
    Object.hasOwn(connector, key) ? Reflect.get(connector, key) : null
  );
}

/**
 * Refuses columns that no connector has. Some connectors may have undocumented
 * ones.
 */
function requireKeys(
  keys: readonly string[],
  connectors: readonly Connector[],
): void {
  const known = new Set(connectors.flatMap((one) => Object.keys(one)));
  const unknown = keys.find((key) => known.size > 0 && !known.has(key));
  if (unknown === undefined) return;
  throw new UsageError(
    `Cannot show a column "${unknown}" as no connector has it${
      hintAt(unknown, [...known]) ||
      `: they have ${printable([...known].join(", "))}`
    }`,
  );
}

function readCriteria(values: Values): ConnectorCriteria {
  const some = (name: string) => {
    const texts = values.texts(name);
    return texts.length > 0 ? texts : undefined;
  };
  const yes = (name: string) => values.has(name) || undefined;
  return {
    countries: some("country"),
    products: some("product"),
    capabilities: some("capability"),
    accountUsages: some("usage"),
    mechanisms: some("mechanism"),
    beta: yes("beta"),
    restricted: yes("restricted"),
    paymentReady: yes("payment-ready"),
  };
}
