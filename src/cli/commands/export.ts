import { exportFleet, readFleet } from "../../fleet/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command } from "../command.ts";
import { many, printJson, tellOfUnreadable } from "../output.ts";
import { readDesiredFile } from "../read_desired.ts";

/** Writes the settings of a domain as a file. */
export const exportCommand: Command = {
  name: "export",
  summary:
    "Write the settings of a domain as a file, to keep, compare or apply",
  options: {
    "with": {
      type: "string",
      value: "<file>",
      help:
        "An earlier export; it also reads those connectors, if they are hidden",
    },
    ...API_OPTIONS,
  },
  notes:
    "Lists do not have hidden connectors. They are exported only if an earlier export, of this domain or another, names them.",
  example: "export --domain acme-sandbox > fleet.json",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { values, terminal } = invocation;
    const path = values.text("with");
    const named = path === undefined
      ? undefined
      : (await readDesiredFile(terminal, path)).connectors;
    const { connectors, isWhole, missing, unreadable } = await readFleet(
      await createApi(invocation, place, "read"),
      named,
      { signal: terminal.signal },
    );
    printJson(terminal, exportFleet(connectors));
    terminal.tell(many(connectors.length, "connector"));
    if (!isWhole) {
      terminal.tell(
        "The domain may have more connectors: its list is shorter than its total, or has no total",
      );
    }
    if (missing.length > 0) {
      terminal.tell(
        `${many(missing.length, "connector")} of "${path}" not on this domain`,
      );
    }
    tellOfUnreadable(terminal, unreadable.length);
    return 0;
  },
};
