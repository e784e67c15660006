import { UsageError } from "../../model/mod.ts";
import type { Command } from "../command.ts";
import { hintAt } from "../hint.ts";
import { readKept } from "../kept_directory.ts";
import { readJsonFile } from "../read_json_file.ts";
import { type Profiles, profilesPath, readProfiles } from "../profiles.ts";
import type { Terminal } from "../terminal.ts";

const KINDS = ["connectors", "profiles"];

/** Completes a word from data on disk. */
export const completeCommand: Command = {
  name: "complete",
  summary: "Complete a word; called by the output of completions",
  operands: "<kind> [<word>...]",
  choices: KINDS,
  arity: [1, Infinity],
  options: {},
  notes:
    "A kind is connectors or profiles. The words are those of the line so far. It sends no request. The connectors come from a snapshot that you keep as powens/<domain>.json in XDG_CACHE_HOME or ~/.cache.",
  example: "complete connectors -- show --domain acme",
  async run({ operands: [kind = "", ...words], terminal }) {
    if (!KINDS.includes(kind)) {
      throw new UsageError(
        `Cannot complete anything as a kind must be ${
          KINDS.join(" or ")
        }, got "${kind}"${hintAt(kind, KINDS)}`,
      );
    }
    const profiles = await tryProfiles(terminal);
    if (kind === "profiles") {
      for (const [name, domain] of profiles) {
        // A shell could run other characters as a command.
        if (/^[\w.-]+$/.test(name)) terminal.print(`${name} ${domain}`);
      }
    }
    if (kind === "connectors") {
      const domain = domainOf(words, profiles) ??
        terminal.readVariable("POWENS_DOMAIN");
      for (const one of domain ? await readKept(terminal, domain) : []) {
        terminal.print(`${one.uuid} ${one.description}`);
      }
    }
    return 0;
  },
};

/** The profiles; none if they cannot be read. */
async function tryProfiles(terminal: Terminal): Promise<Profiles> {
  const path = profilesPath(terminal);
  if (path === undefined) return new Map();
  try {
    return readProfiles(path, await readJsonFile(terminal.readFile, path));
  } catch {
    return new Map();
  }
}

/** The domain that the line names so far; empty if it names none. */
function domainOf(
  words: readonly string[],
  profiles: Profiles,
): string | undefined {
  // In some shells, an equals sign is a separate word.
  const [, option, value = ""] = words.join(" ").match(
    /(?:^| )(--domain|-d|--profile|--sandbox|--base-url)(?:[ =]+(\S*))?/,
  ) ?? [];
  switch (option) {
    case undefined:
      return undefined;
    case "--domain":
    case "-d":
      return value;
    case "--profile":
      return profiles.get(value) ?? "";
    default:
      return "";
  }
}
