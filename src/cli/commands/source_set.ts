import {
  AUTH_MECHANISMS,
  type ConnectorSourceUpdate,
  UsageError,
} from "../../model/mod.ts";
import {
  listConnectorSources,
  updateConnectorSource,
} from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command, Values } from "../command.ts";
import { findConnector } from "../find_connector.ts";
import { printable } from "../table.ts";
import { printSources } from "./show.ts";

/** Changes a source. */
export const sourceSetCommand: Command = {
  name: "source set",
  summary: "Enable or disable a source of a connector, or change its mechanism",
  operands: "<connector> <source>",
  arity: [2, 2],
  options: {
    "enable": { type: "boolean", help: "Let it be used" },
    "disable": { type: "boolean", help: "Let it not be used, from now on" },
    "mechanism": {
      type: "string",
      value: "<mechanism>",
      help: "How it authenticates",
      choices: AUTH_MECHANISMS,
      isOpen: true,
    },
    ...API_OPTIONS,
  },
  notes: "A source is a name or an id, as sources shows them.",
  example: "source set 338178e6-3d01-564f-9a7b-52ca442459bf openapi --disable",
  async run(invocation) {
    const { operands: [text = "", name = ""], values, terminal } = invocation;
    const { signal } = terminal;
    const update = readUpdate(values, terminal.now());
    const api = await createApi(invocation, "write");
    const connector = await findConnector(api, terminal, text, "write");
    const { sources } = await listConnectorSources(api, connector, {}, {
      signal,
    });
    const [source, ...others] = sources.filter((one) =>
      String(one.name) === name || String(one.id) === name
    );
    if (!source || others.length > 0) {
      throw new UsageError(
        `Cannot tell which source is meant by "${name}" as there are ${
          sources.map(({ id, name }) => printable(`${name} (${id})`))
            .join(", ") || "none"
        }`,
      );
    }
    const updated = await updateConnectorSource(
      api,
      connector,
      source.id,
      update,
      { signal },
    );
    printSources(terminal, [updated]);
    return 0;
  },
};

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
      // The API says no zone; in UTC it has begun in all of Europe.
      disabled: new Date(now).toISOString().slice(0, 19).replace("T", " "),
    },
  };
}
