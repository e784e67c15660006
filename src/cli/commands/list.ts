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

/** Columns that are left out where a terminal is not so wide. */
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
      help: "Those that a person may mean who types this, best first",
    },
    "country": {
      type: "string",
      short: "c",
      multiple: true,
      value: "<code>",
      help: "Of a country, by its two letters",
    },
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
      help: "With accounts for such a use",
      choices: ACCOUNT_USAGES,
      isOpen: true,
    },
    "mechanism": {
      type: "string",
      multiple: true,
      value: "<mechanism>",
      help: "With a mechanism, of their own or of a source",
      choices: AUTH_MECHANISMS,
      isOpen: true,
    },
    "beta": { type: "boolean", help: "In beta" },
    "restricted": { type: "boolean", help: "That take no new connections" },
    "payment-ready": { type: "boolean", help: "That can make payments" },
    "columns": {
      type: "string",
      value: "<keys>",
      help: `Keys of the API to show, by default ${COLUMNS.join(",")}`,
    },
    ...JSON_OPTION,
    "ndjson": { type: "boolean", help: "Print a line of JSON for each" },
    ...API_OPTIONS,
  },
  notes:
    "An option that is given twice takes either; different options must all be met. Hidden connectors are not in the list.",
  example: "list --country FR --product pay --columns name,uuid",
  async run(invocation) {
    const place = findPlace(invocation, "read");
    const { values, terminal } = invocation;
    if (values.has("json") && values.has("ndjson")) {
      throw new UsageError(
        "Cannot list both as --json and as --ndjson: choose one",
      );
    }
    const criteria = readCriteria(values);
    // What is wrong with them is said before anything is sent.
    filterConnectors([], criteria);
    const { connectors: all, rejected } = await listConnectors(
      await createApi(invocation, place, "read"),
      { expand: ["sources", "countries"] },
      { signal: terminal.signal },
    );
    const filtered = filterConnectors(all, criteria);
    const text = values.text("search");
    const connectors = text === undefined
      ? filtered
      : createSearch(filtered).search(text, { limit: filtered.length })
        .map(({ connector }) => connector);
    if (values.has("json")) printJson(terminal, connectors);
    else if (values.has("ndjson")) printLines(terminal, connectors);
    else {
      const asked = values.text("columns")?.split(",").map((key) => key.trim());
      const keys = asked ??
        COLUMNS.filter((key) => terminal.columns >= (WIDTHS[key] ?? 0));
      requireKeys(keys, all);
      printTable(
        terminal,
        keys.map((title) => ({
          title,
          isMain: title === "name",
          // Who asks for UUIDs has them in full.
          isUuid: title === "uuid" && asked === undefined,
        })),
        connectors.map((one) =>
          keys.map((key) =>
            cellOf(Object.hasOwn(one, key) ? Reflect.get(one, key) : undefined)
          )
        ),
      );
      terminal.tell(many(connectors.length, "connector"));
    }
    tellOfUnreadable(terminal, rejected.length);
    return 0;
  },
};

/** Refuses columns that no connector has; undocumented ones may be in some. */
function requireKeys(
  keys: readonly string[],
  connectors: readonly Connector[],
): void {
  const known = new Set(connectors.flatMap((one) => Object.keys(one)));
  const unknown = keys.find((key) => known.size > 0 && !known.has(key));
  if (unknown === undefined) return;
  throw new UsageError(
    `Cannot show a column "${unknown}" as connectors have ${
      printable([...known].join(", "))
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
