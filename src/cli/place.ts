import { baseUrlOf } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";
import { findProfile, PROFILE_OPTION } from "./profiles.ts";

/**
 * The purpose of a command: `read` shows data, `judge` gives a verdict that
 * scripts rely on, and `write` makes changes.
 */
export type Purpose = "read" | "judge" | "write";

/** A domain. */
export interface DomainPlace {
  /** Tells the kinds apart. */
  kind: "domain";
  /** Its name: the domain, or the URL to call instead. */
  name: string;
  /** Its name for people, with the profile. */
  label: string;
  /** The domain. */
  domain: string;
  /** A URL to call instead of the domain's own. */
  baseUrl: string | undefined;
}

/** A sandbox in memory. */
export interface SandboxPlace {
  /** Tells the kinds apart. */
  kind: "sandbox";
  /** Its name. */
  name: string;
  /** Its name for people. */
  label: string;
  /** Whether the user asked for it. */
  isAskedFor: boolean;
}

/** The domain or sandbox that a command uses. */
export type Place = DomainPlace | SandboxPlace;

/** The options that choose the domain or sandbox. */
export const PLACE_OPTIONS: Readonly<Record<string, Option>> = {
  "domain": {
    type: "string",
    short: "d",
    value: "<name>",
    help: "The domain, by default POWENS_DOMAIN",
    argument: "domain",
  },
  ...PROFILE_OPTION,
  "base-url": {
    type: "string",
    value: "<url>",
    help: "A URL to call instead of the domain's own",
    argument: "baseUrl",
  },
  "sandbox": {
    type: "boolean",
    help: "Use a sandbox in memory; its changes are lost",
  },
  "future": {
    type: "boolean",
    help: "Add values to the sandbox that no version knows",
  },
};

/**
 * Finds the domain or sandbox of a command.
 *
 * Without a domain, it is the sandbox, if the command only reads and no
 * argument suggests that a domain was meant.
 *
 * @param invocation The arguments of the command
 * @param purpose The purpose of the command
 * @throws {UsageError} If the choice is not clear
 */
export async function findPlace(
  invocation: Invocation,
  purpose: Purpose,
): Promise<Place> {
  const { commandName, values, terminal } = invocation;
  const action = `run '${commandName}'`;
  const refuse = (reason: string) =>
    new UsageError(`Cannot ${action} ${reason}`);
  const baseUrl = values.text("base-url");
  const option = values.text("domain");
  const profile = values.text("profile");
  if (values.has("sandbox")) {
    const other = option ?? profile ?? baseUrl ?? values.text("token-file");
    if (other !== undefined) {
      throw refuse(
        "with --sandbox and a domain, a URL or a token: choose one",
      );
    }
    return sandboxPlace(true);
  }
  if (option !== undefined && option.trim() === "") {
    throw refuse("as --domain is empty: give it the name of a domain");
  }
  const variable = terminal.readVariable("POWENS_DOMAIN");
  if (profile !== undefined) {
    if (option !== undefined || baseUrl !== undefined) {
      throw refuse("with --profile and a domain or a URL: choose one");
    }
    if (profile.trim() === "") {
      throw refuse("as --profile is empty: give it the name of a profile");
    }
    const domain = await findProfile(invocation, profile);
    if (variable?.trim() && variable !== domain) {
      throw refuse(
        `with --profile ${profile}, which is ${domain}, as POWENS_DOMAIN is another domain: choose one`,
      );
    }
    refuseFuture(invocation);
    return { ...domainPlace(domain), label: `${domain} (profile ${profile})` };
  }
  const isNamed = option !== undefined || baseUrl !== undefined;
  if (!isNamed && variable !== undefined && variable.trim() === "") {
    throw refuse(
      "as POWENS_DOMAIN is empty: set it to a domain, or use --sandbox",
    );
  }
  const domain = option ?? variable;
  if (domain === undefined && baseUrl === undefined) {
    const hint = "set --domain or POWENS_DOMAIN, or use --sandbox";
    if (purpose !== "read") throw refuse(`without a domain: ${hint}`);
    const hasToken = values.text("token-file") !== undefined ||
      Boolean(terminal.readVariable("POWENS_TOKEN")?.trim());
    if (hasToken) {
      throw refuse(`with a token and without a domain: ${hint}`);
    }
    return sandboxPlace(false);
  }
  refuseFuture(invocation);
  // With a base URL, the domain is not used.
  const address = { domain: domain ?? "sandbox", baseUrl };
  const { host, pathname } = new URL(baseUrlOf(action, address));
  const name = baseUrl === undefined ? address.domain : `${host}${pathname}`;
  return { kind: "domain", name, label: name, ...address };
}

/** Makes the place of a domain. */
export function domainPlace(domain: string): DomainPlace {
  return {
    kind: "domain",
    name: domain,
    label: domain,
    domain,
    baseUrl: undefined,
  };
}

function sandboxPlace(isAskedFor: boolean): SandboxPlace {
  const name = "the sandbox";
  return { kind: "sandbox", name, label: name, isAskedFor };
}

function refuseFuture({ commandName, values }: Invocation): void {
  if (!values.has("future")) return;
  throw new UsageError(
    `Cannot run '${commandName}' on a domain with --future, as that is for the sandbox`,
  );
}
