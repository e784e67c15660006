import { domainHost } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";
import { hintAt } from "./hint.ts";
import { readJsonFile } from "./read_json_file.ts";
import type { Terminal } from "./terminal.ts";

/** The option that names a domain by a name of one's own. */
export const PROFILE_OPTION: Readonly<Record<string, Option>> = {
  "profile": {
    type: "string",
    value: "<name>",
    help: "The domain that the file of profiles has under a name",
    completion: "profiles",
  },
};

/** The domains, by the names that a person gave them. */
export type Profiles = ReadonlyMap<string, string>;

/**
 * Where the file of profiles is: where POWENS_PROFILES says, or else where the
 * system keeps settings.
 *
 * @param terminal What reads the environment
 * @returns The path; `undefined` if the environment does not tell any
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
 * Finds the domain that a profile stands for.
 *
 * @param invocation What the command was called with
 * @param profile The name of the profile
 * @throws {UsageError} If there is no such profile, or its file has anything
 * but domains
 */
export async function findProfile(
  { commandName, terminal }: Pick<Invocation, "commandName" | "terminal">,
  profile: string,
): Promise<string> {
  const path = profilesPath(terminal);
  if (path === undefined) {
    throw new UsageError(
      `Cannot run '${commandName}' with --profile as nothing says where the profiles are: name their file with POWENS_PROFILES`,
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
 * @param path Where they are
 * @param value What the file has, as JSON
 * @throws {UsageError} If it has anything but domains, which it does not quote:
 * it may be a token
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
        "it has what looks like a token, and is for domains alone: a token is read from POWENS_TOKEN or --token-file",
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

/** Says whether a name announces a token, or a value looks like one. */
function mayBeToken(name: string, value: unknown): boolean {
  const names = [name];
  const values = [value];
  // Other tools keep a domain and its token side by side.
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
