import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import { many, printJson, tellOfUnreadable } from "../output.ts";
import { findPlace } from "../place.ts";
import { takeSnapshot } from "../snapshot.ts";

/** Writes down what a domain has. */
export const snapshotCommand: Command = {
  name: "snapshot",
  summary: "Write down all connectors of a domain, for changes to compare",
  options: API_OPTIONS,
  notes:
    "It has what the API answers, with sources, fields and countries; export writes down the settings alone. One that is kept as powens/<domain>.json in XDG_CACHE_HOME or ~/.cache completes institutions in a shell.",
  example: "snapshot --domain acme > day.json",
  async run(invocation) {
    const { terminal } = invocation;
    const place = await findPlace(invocation, "read");
    const api = await createApi(invocation, place, "read");
    const snapshot = await takeSnapshot(api, terminal, place.name);
    printJson(terminal, snapshot);
    terminal.tell(many(snapshot.connectors.length, "connector"));
    if (snapshot.isWhole === false) {
      terminal.tell("The domain has more: its list is shorter than its total.");
    }
    tellOfUnreadable(terminal, snapshot.unreadable.length);
    return 0;
  },
};
