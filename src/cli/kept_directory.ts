import { domainHost } from "../model/internal.ts";
import { decodeConnectorList } from "../model/mod.ts";
import { isUuid } from "./short_uuid.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/** An institution of a snapshot that somebody keeps, for completions. */
export interface KeptConnector {
  /** Its UUID. */
  uuid: string;
  /** Its name, with how old the snapshot is. */
  description: string;
}

/** How long a snapshot may be, in characters: longer ones take too long. */
const LONGEST = 32 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Where the snapshot of a domain is kept for completions.
 *
 * @param terminal What reads the environment
 * @param domain The domain
 * @returns The path; `undefined` if the environment does not tell any
 * @throws {UsageError} If it is not the name of a domain
 */
export function keptPath(
  { readVariable }: Pick<Terminal, "readVariable">,
  domain: string,
): string | undefined {
  // The name must not lead anywhere else.
  domainHost("complete", domain);
  const home = readVariable("HOME");
  const folder = readVariable("XDG_CACHE_HOME") ||
    readVariable("LOCALAPPDATA") || (home && `${home}/.cache`);
  return folder ? `${folder}/powens/${domain}.json` : undefined;
}

/**
 * Reads the institutions of a domain from the snapshot that is kept of it.
 * Nothing is requested.
 *
 * @param terminal What reads files, and tells the time
 * @param domain The domain
 * @returns The institutions; none where there is no snapshot that can be read
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
      // What is none could be read as a command by a shell.
      .filter(({ uuid }) => isUuid(uuid))
      .map(({ uuid, name }) => ({
        uuid,
        description: printable(`${name} (${age})`),
      }));
  } catch {
    // Completions have nothing to complain of.
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
