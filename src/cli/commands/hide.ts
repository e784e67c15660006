import type { Connector } from "../../model/mod.ts";
import { updateConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import { CONSENT_OPTIONS, hasConsent, requireSomebody } from "../consent.ts";
import type { ExitCode } from "../exit_code.ts";
import { readConnectors } from "../find_connector.ts";
import { cellOf, printPlaceTitle, printReport } from "../output.ts";
import { findPlace } from "../place.ts";
import { printable } from "../text.ts";

/** Leaves connectors out of lists. */
export const hideCommand: Command = createCommand("hide", true);

/** Puts connectors into lists again. */
export const unhideCommand: Command = createCommand("unhide", false);

function createCommand(name: string, hidden: boolean): Command {
  const effect = hidden ? "is left out of lists" : "is in lists";
  return {
    name,
    summary: hidden
      ? "Leave connectors out of lists"
      : "Put connectors into lists again",
    operands: "<connector>...",
    arity: [1, Infinity],
    options: { ...CONSENT_OPTIONS, ...API_OPTIONS },
    notes: hidden
      ? "It shows the changes and asks first. It hides all of them with one request."
      : "It shows the changes and asks first. Lists do not have hidden connectors, so name them by UUID or id.",
    example: `${name} 338178e6-3d01-564f-9a7b-52ca442459bf`,
    async run(invocation) {
      const { operands, values, terminal } = invocation;
      const place = await findPlace(invocation, "write");
      requireSomebody(invocation);
      const isDryRun = values.has("dry-run");
      const api = await createApi(
        invocation,
        place,
        isDryRun ? "judge" : "write",
      );
      const all = await readConnectors(api, terminal, operands, "write");
      // If the API does not say, the connector may be hidden or not.
      const changed = all.filter((one) => one.hidden !== hidden);
      printPlaceTitle(terminal, place);
      printReport(terminal, describe(changed, hidden));
      if (isDryRun) {
        terminal.tell(`Nothing was changed on ${place.label}.`);
        return 0;
      }
      if (changed.length === 0) return 0;
      if (!await hasConsent(invocation, place, changed.length)) return 5;
      const { connectors: answered } = await updateConnectors(
        api,
        Object.fromEntries(changed.map(({ uuid }) => [uuid, { hidden }])),
        { signal: terminal.signal },
      );
      let code: ExitCode = 0;
      for (const { uuid, name } of changed) {
        // It is not documented whether the answer has the connectors.
        const one = answered.find((one) => isSameUuid(one.uuid, uuid));
        const label = `${name} (${uuid})`;
        if (one === undefined || (one.hidden === true) === hidden) {
          terminal.print(printable(`${label} ${effect} on ${place.label}.`));
        } else {
          terminal.tell(
            printable(
              `${label} did not change, though the API accepted the change.`,
            ),
          );
          code = 1;
        }
      }
      return code;
    },
  };
}

function isSameUuid(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function describe(connectors: readonly Connector[], hidden: boolean): string {
  if (connectors.length === 0) return "No changes";
  return connectors.flatMap((connector) => [
    printable(`${connector.name} ${connector.uuid}`),
    `  hidden: ${cellOf(connector.hidden)} → ${cellOf(hidden)}`,
  ]).join("\n");
}
