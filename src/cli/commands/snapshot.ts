import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import { many, printJson, tellOfUnreadable } from "../output.ts";
import { findPlace } from "../place.ts";
import { takeSnapshot } from "../snapshot.ts";

/** Writes all connectors of a domain as a file. */
export const snapshotCommand: Command = {
  name: "snapshot",
  summary:
    "Write all connectors of a domain as a file, to compare with changes",
  options: API_OPTIONS,
  notes:
    "It has the answers of the API, with sources, fields and countries. For the settings alone, use export. If you keep it as powens/<domain>.json in XDG_CACHE_HOME or ~/.cache, the shell can complete institutions.",
  example: "snapshot --domain acme > day.json",
  async run(invocation) {
    const { terminal } = invocation;
    const place = await findPlace(invocation, "read");
    const api = await createApi(invocation, place, "read");
    const snapshot = await takeSnapshot(api, terminal, place.name);
    printJson(terminal, snapshot);
    terminal.tell(many(snapshot.connectors.length, "connector"));
    if (snapshot.isWhole === false) {
      terminal.tell(
        "The domain has more connectors: its list is shorter than its total.",
      );
    }
    tellOfUnreadable(terminal, snapshot.unreadable.length);
    return 0;
  },
};
