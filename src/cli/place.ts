import { baseUrlOf } from "../model/internal.ts";
import { UsageError } from "../model/mod.ts";
import type { Invocation, Option } from "./command.ts";

/**
 * What a command is for: to `read` and show, to `judge` for whoever relies on
 * the verdict, or to `write`.
 */
export type Purpose = "read" | "judge" | "write";

/** A domain that is called. */
export interface DomainPlace {
  /** Tells the kinds apart. */
  kind: "domain";
  /** What people call it: the domain, or the URL that is called instead. */
  name: string;
  /** The domain. */
  domain: string;
  /** A URL to call instead of the domain's own. */
  baseUrl: string | undefined;
}

/** A sandbox in memory, which nobody else sees. */
export interface SandboxPlace {
  /** Tells the kinds apart. */
  kind: "sandbox";
  /** What people call it. */
  name: "the sandbox";
  /** Whether somebody asked for it, rather than for nothing. */
  isAskedFor: boolean;
}

/** Where a command acts. */
export type Place = DomainPlace | SandboxPlace;

/** The options that say where a command acts. */
export const PLACE_OPTIONS: Readonly<Record<string, Option>> = {
  "domain": {
    type: "string",
    short: "d",
    value: "<name>",
    help: "The domain, by default POWENS_DOMAIN",
    argument: "domain",
  },
  "base-url": {
    type: "string",
    value: "<url>",
    help: "A URL to call instead of the domain's own",
    argument: "baseUrl",
  },
  "sandbox": {
    type: "boolean",
    help: "Act on a sandbox in memory, of which nothing lasts",
  },
  "future": {
    type: "boolean",
    help: "Let the sandbox have what no version knows yet",
  },
};

/**
 * Finds out where a command acts. The sandbox stands in for a domain where
 * somebody only looks, and nothing hints at a domain that was meant.
 *
 * @param invocation What the command was called with
 * @param purpose What the command is for
 * @throws {UsageError} If there is any doubt
 */
export function findPlace(
  { commandName, values, terminal }: Invocation,
  purpose: Purpose,
): Place {
  const action = `run '${commandName}'`;
  const refuse = (reason: string) =>
    new UsageError(`Cannot ${action} ${reason}`);
  const baseUrl = values.text("base-url");
  const option = values.text("domain");
  if (values.has("sandbox")) {
    if ((option ?? baseUrl ?? values.text("token-file")) !== undefined) {
      throw refuse(
        "with --sandbox and a domain, a URL or a token: choose one",
      );
    }
    return { kind: "sandbox", name: "the sandbox", isAskedFor: true };
  }
  if (option !== undefined && option.trim() === "") {
    throw refuse("as --domain is empty: give it the name of a domain");
  }
  const variable = terminal.readVariable("POWENS_DOMAIN");
  const isNamed = option !== undefined || baseUrl !== undefined;
  if (!isNamed && variable !== undefined && variable.trim() === "") {
    throw refuse(
      "as POWENS_DOMAIN is empty: set it to a domain, or take the sandbox with --sandbox",
    );
  }
  const domain = option ?? variable;
  if (domain === undefined && baseUrl === undefined) {
    const hint =
      "name one with --domain or POWENS_DOMAIN, or take the sandbox with --sandbox";
    if (purpose !== "read") throw refuse(`without a domain: ${hint}`);
    const hasToken = values.text("token-file") !== undefined ||
      Boolean(terminal.readVariable("POWENS_TOKEN")?.trim());
    if (hasToken) {
      throw refuse(`with a token and without a domain: ${hint}`);
    }
    return { kind: "sandbox", name: "the sandbox", isAskedFor: false };
  }
  if (values.has("future")) {
    throw refuse("on a domain with --future, as that is for the sandbox");
  }
  // With a base URL, the domain is of no importance.
  const address = { domain: domain ?? "sandbox", baseUrl };
  const { host, pathname } = new URL(baseUrlOf(action, address));
  const name = baseUrl === undefined ? address.domain : `${host}${pathname}`;
  return { kind: "domain", name, ...address };
}
