import { getConnector, updateConnectors } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit_code.ts";
import { findConnectors } from "../find_connector.ts";
import { printable } from "../table.ts";

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
    options: API_OPTIONS,
    notes: hidden
      ? "However many there are, they are hidden with one request."
      : "What is hidden is not in any list, and so has to be named by its UUID or its id.",
    example: `${name} 338178e6-3d01-564f-9a7b-52ca442459bf`,
    async run(invocation) {
      const { operands, terminal } = invocation;
      const { signal } = terminal;
      const api = await createApi(invocation, "write");
      const ids = await findConnectors(api, terminal, operands, "write");
      const uuids = new Set<string>();
      for (const id of ids) {
        // A batch goes by UUIDs alone.
        uuids.add(
          /^\d+$/.test(id)
            ? (await getConnector(api, id, {}, { signal })).uuid.toLowerCase()
            : id,
        );
      }
      const { connectors } = await updateConnectors(
        api,
        Object.fromEntries([...uuids].map((uuid) => [uuid, { hidden }])),
        { signal },
      );
      let code: ExitCode = 0;
      for (const uuid of uuids) {
        // Nobody documents whether the answer tells of the connectors.
        const one = connectors.find((one) => one.uuid.toLowerCase() === uuid);
        const label = one === undefined ? uuid : `${one.name} (${uuid})`;
        if (one === undefined || (one.hidden === true) === hidden) {
          terminal.print(printable(`${label} ${effect}.`));
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
