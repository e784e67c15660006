import {
  AUTH_MECHANISMS,
  type Connector,
  type ConnectorSource,
  type ConnectorSourceUpdate,
  UsageError,
} from "../../model/mod.ts";
import { getConnector, updateConnectorSource } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command, Values } from "../command.ts";
import { CONSENT_OPTIONS, hasConsent, requireSomebody } from "../consent.ts";
import { findConnector } from "../find_connector.ts";
import { hintAt } from "../hint.ts";
import { cellOf, printPlaceTitle, printReport } from "../output.ts";
import { findPlace } from "../place.ts";
import { printable } from "../text.ts";
import { printSources } from "./show.ts";

/** Changes a source. */
export const sourceSetCommand: Command = {
  name: "source set",
  summary: "Enable or disable a source of a connector, or change its mechanism",
  operands: "<connector> <source>",
  arity: [2, 2],
  options: {
    "enable": { type: "boolean", help: "Enable the source" },
    "disable": { type: "boolean", help: "Disable the source, from now on" },
    "mechanism": {
      type: "string",
      value: "<mechanism>",
      help: "The mechanism to use",
      choices: AUTH_MECHANISMS,
      isOpen: true,
    },
    ...CONSENT_OPTIONS,
    ...API_OPTIONS,
  },
  notes:
    "It shows the changes and asks first. A source is a name or an id, as sources shows them.",
  example: "source set 338178e6-3d01-564f-9a7b-52ca442459bf openapi --disable",
  async run(invocation) {
    const { operands: [text = "", name = ""], values, terminal } = invocation;
    const { signal } = terminal;
    const place = await findPlace(invocation, "write");
    requireSomebody(invocation);
    const update = readUpdate(values, terminal.now());
    const isDryRun = values.has("dry-run");
    const api = await createApi(
      invocation,
      place,
      isDryRun ? "judge" : "write",
    );
    const connector = await getConnector(
      api,
      await findConnector(api, terminal, text, "write"),
      { expand: ["sources"] },
      { signal },
    );
    const source = findSource(connector.sources, name);
    printPlaceTitle(terminal, place);
    printReport(terminal, describe(connector, source, update));
    if (isDryRun) {
      terminal.tell(`Nothing was changed on ${place.label}.`);
      return 0;
    }
    if (!await hasConsent(invocation, place, 1)) return 5;
    const updated = await updateConnectorSource(
      api,
      connector.uuid,
      source.id,
      update,
      { signal },
    );
    terminal.print("");
    printPlaceTitle(terminal, place);
    printSources(terminal, [updated]);
    return 0;
  },
};

function findSource(
  sources: readonly ConnectorSource[],
  text: string,
): ConnectorSource {
  const [source, ...others] = sources.filter(({ id, name }) =>
    String(name) === text || String(id) === text
  );
  if (source && others.length === 0) return source;
  const known = sources.map(({ id, name }) => printable(`${name} (${id})`));
  const hint = source
    ? ""
    : hintAt(text, sources.map(({ name }) => printable(String(name))));
  throw new UsageError(
    `Cannot tell which source is meant by "${text}" as there are ${
      known.join(", ") || "none"
    }${hint}`,
  );
}

function describe(
  { name, uuid }: Connector,
  source: ConnectorSource,
  update: ConnectorSourceUpdate,
): string {
  const lines = Object.entries(update).map(([key, after]) => {
    const before = cellOf(Reflect.get(source, key));
    return printable(`${source.name} ${key}: ${before} → ${cellOf(after)}`);
  });
  return [
    printable(`${name} ${uuid}`),
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

function readUpdate(values: Values, now: number): ConnectorSourceUpdate {
  const mechanism = values.text("mechanism");
  const [enable, disable] = [values.has("enable"), values.has("disable")];
  if (enable && disable) {
    throw new UsageError(
      "Cannot change a source as it is either --enable or --disable: got both",
    );
  }
  if (!enable && !disable && mechanism === undefined) {
    throw new UsageError(
      "Cannot change a source without one of --enable, --disable and --mechanism",
    );
  }
  return {
    ...mechanism !== undefined && { auth_mechanism: mechanism },
    ...enable && { disabled: null },
    ...disable && {
      // The time zone of the API is not documented. A time in UTC has begun in
      // all of Europe.
      disabled: new Date(now).toISOString().slice(0, 19).replace("T", " "),
    },
  };
}
