import { listConnectorSources } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command } from "../command.ts";
import { findConnector } from "../find_connector.ts";
import { JSON_OPTION, printJson } from "../output.ts";
import { printSources } from "./show.ts";

/** Lists the sources of a connector. */
export const sourcesCommand: Command = {
  name: "sources",
  summary: "List the sources of a connector",
  operands: "<connector>",
  arity: [1, 1],
  options: { ...JSON_OPTION, ...API_OPTIONS },
  example: "sources 338178e6-3d01-564f-9a7b-52ca442459bf --json",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { operands: [text = ""], values, terminal } = invocation;
    const api = await createApi(invocation, place, "read");
    const { sources } = await listConnectorSources(
      api,
      await findConnector(api, terminal, text, "read"),
      {},
      { signal: terminal.signal },
    );
    if (values.has("json")) printJson(terminal, sources);
    else printSources(terminal, sources);
    return 0;
  },
};
