import { domainHost } from "../model/internal.ts";
import { decodeConnectorList } from "../model/mod.ts";
import { isUuid } from "./short_uuid.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/** An institution of a kept snapshot, for completions. */
export interface KeptConnector {
  /** Its UUID. */
  uuid: string;
  /** Its name, and the age of the snapshot. */
  description: string;
}

/**
 * The maximum length of a snapshot, in characters. A longer one takes too long.
 */
const LONGEST = 32 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Finds the path of the snapshot that is kept for completions.
 *
 * @param terminal The terminal, which reads the environment
 * @param domain The domain
 * @returns The path; `undefined` if the environment names no folder
 * @throws {UsageError} If it is not the name of a domain
 */
export function keptPath(
  { readVariable }: Pick<Terminal, "readVariable">,
  domain: string,
): string | undefined {
  // The name must not lead to another folder.
  domainHost("complete", domain);
  const home = readVariable("HOME");
  const folder = readVariable("XDG_CACHE_HOME") ||
    readVariable("LOCALAPPDATA") || (home && `${home}/.cache`);
  return folder ? `${folder}/powens/${domain}.json` : undefined;
}

/**
 * Reads the institutions of a domain from its kept snapshot. It sends no
 * request.
 *
 * @param terminal The terminal, which reads files and has the time
 * @param domain The domain
 * @returns The institutions; none if there is no readable snapshot
 */
export async function readKept(
  terminal: Pick<Terminal, "readFile" | "readVariable" | "now">,
  domain: string,
): Promise<KeptConnector[]> {
  try {
    const path = keptPath(terminal, domain);
    if (path === undefined) return [];
    const text = await terminal.readFile(path);
    if (text.length > LONGEST) return [];
    const file: { at?: unknown } = JSON.parse(text);
    const age = describeAge(terminal.now(), file.at);
    return decodeConnectorList(file).connectors
      // A shell could run other characters as a command.
      .filter(({ uuid }) => isUuid(uuid))
      .map(({ uuid, name }) => ({
        uuid,
        description: printable(`${name} (${age})`),
      }));
  } catch {
    // Completions do not show errors.
    return [];
  }
}

function describeAge(now: number, at: unknown): string {
  const then = typeof at === "string" ? Date.parse(at) : NaN;
  if (Number.isNaN(then)) return "of an unknown day";
  const days = Math.floor((now - then) / DAY);
  if (days < 1) return "of today";
  return days === 1 ? "1 day old" : `${days} days old`;
}
