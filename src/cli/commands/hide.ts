import type { Api } from "../../http/mod.ts";
import type { Connector } from "../../model/mod.ts";
import { getConnector, updateConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import { CONSENT_OPTIONS, hasConsent, requireSomebody } from "../consent.ts";
import type { ExitCode } from "../exit_code.ts";
import { findConnectors } from "../find_connector.ts";
import { cellOf, printPlaceTitle, printReport } from "../output.ts";
import { findPlace } from "../place.ts";
import { printable } from "../text.ts";
import type { Terminal } from "../terminal.ts";

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
      ? "It shows what it would change and asks first. However many there are, they are hidden with one request."
      : "It shows what it would change and asks first. What is hidden is not in any list, and so has to be named by its UUID or its id.",
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
      const all = await readConnectors(api, terminal, operands);
      // Where the API does not tell, it may be either.
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
        // Nobody documents whether the answer tells of the connectors.
        const one = answered.find((one) => isSameUuid(one.uuid, uuid));
        const label = `${name} (${uuid})`;
        if (one === undefined || (one.hidden === true) === hidden) {
          terminal.print(printable(`${label} ${effect} on ${place.label}.`));
        } else {
          terminal.tell(
            printable(`${label} is as it was, though the API took the change.`),
          );
          code = 1;
        }
      }
      return code;
    },
  };
}

/** Reads connectors, each once, however it was named. */
async function readConnectors(
  api: Api,
  terminal: Terminal,
  texts: readonly string[],
): Promise<Connector[]> {
  const { signal } = terminal;
  const connectors: Connector[] = [];
  for (const id of await findConnectors(api, terminal, texts, "write")) {
    const connector = await getConnector(api, id, {}, { signal });
    if (!connectors.some((one) => isSameUuid(one.uuid, connector.uuid))) {
      connectors.push(connector);
    }
  }
  return connectors;
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
