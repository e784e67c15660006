import { domainHost } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";
import { hintAt } from "./hint.ts";
import { readJsonFile } from "./read_json_file.ts";
import type { Terminal } from "./terminal.ts";

/** The option that names a domain by a profile. */
export const PROFILE_OPTION: Readonly<Record<string, Option>> = {
  "profile": {
    type: "string",
    value: "<name>",
    help: "The name of a domain in the file of profiles",
    completion: "profiles",
  },
};

/** The domains, by the names of their profiles. */
export type Profiles = ReadonlyMap<string, string>;

/**
 * Finds the file of profiles: POWENS_PROFILES, or a file in the folder of
 * settings.
 *
 * @param terminal The terminal, which reads the environment
 * @returns The path; `undefined` if the environment names no folder
 */
export function profilesPath(
  { readVariable }: Pick<Terminal, "readVariable">,
): string | undefined {
  const path = readVariable("POWENS_PROFILES");
  if (path) return path;
  const home = readVariable("HOME");
  const folder = readVariable("XDG_CONFIG_HOME") || readVariable("APPDATA") ||
    (home && `${home}/.config`);
  return folder ? `${folder}/powens/profiles.json` : undefined;
}

/**
 * Finds the domain of a profile.
 *
 * @param invocation The arguments of the command
 * @param profile The name of the profile
 * @throws {UsageError} If there is no such profile, or if the file has other
 * values than domains
 */
export async function findProfile(
  { commandName, terminal }: Pick<Invocation, "commandName" | "terminal">,
  profile: string,
): Promise<string> {
  const path = profilesPath(terminal);
  if (path === undefined) {
    throw new UsageError(
      `Cannot run '${commandName}' with --profile as the file of profiles was not found: set POWENS_PROFILES to its path`,
    );
  }
  const profiles = readProfiles(
    path,
    await readJsonFile(terminal.readFile, path),
  );
  const domain = profiles.get(profile);
  if (domain !== undefined) return domain;
  const names = [...profiles.keys()];
  throw new UsageError(
    `Cannot run '${commandName}' as "${path}" has no profile "${profile}"${
      hintAt(profile, names) || `: it has ${names.join(", ") || "none"}`
    }`,
  );
}

/**
 * Reads profiles: an object of domains, by their names.
 *
 * @param path The path of the file
 * @param value The parsed JSON of the file
 * @throws {UsageError} If it has other values than domains. The message does
 * not quote them, as they may be a token
 */
export function readProfiles(path: string, value: unknown): Profiles {
  const refuse = (reason: string) =>
    new UsageError(`Cannot use "${path}" as profiles: ${reason}`);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse('it must be an object such as {"prod": "acme"}');
  }
  const profiles = new Map<string, string>();
  for (const [name, domain] of Object.entries(value)) {
    if (mayBeToken(name, domain)) {
      throw refuse(
        "it may hold a token, but it is for domains only: put the token into POWENS_TOKEN or --token-file",
      );
    }
    if (!isDomain(domain)) {
      throw refuse(
        `"${name}" must be the name of a domain, such as "acme-sandbox"`,
      );
    }
    profiles.set(name, domain);
  }
  return profiles;
}

/** Says whether a name or a value looks like that of a token. */
function mayBeToken(name: string, value: unknown): boolean {
  const names = [name];
  const values = [value];
  // Other tools keep a domain and its token in one file.
  if (typeof value === "object" && value !== null) {
    names.push(...Object.keys(value));
    values.push(...Object.values(value));
  }
  return names.some((one) => /token|secret|password/i.test(one)) ||
    [...names, ...values].some((one) =>
      typeof one === "string" && /[\w+/=.~]{32}/.test(one)
    );
}

function isDomain(text: unknown): text is string {
  if (typeof text !== "string") return false;
  try {
    return domainHost("read profiles", text) !== "";
  } catch {
    return false;
  }
}
