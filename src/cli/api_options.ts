import type { Api, RequestEvent } from "../http/mod.ts";
import { UsageError } from "../model/mod.ts";
import { createSandbox } from "../sandbox/mod.ts";
import type { Invocation, Option, Purpose } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** The options of every command that calls the API. */
export const API_OPTIONS: Readonly<Record<string, Option>> = {
  "domain": {
    type: "string",
    short: "d",
    value: "<name>",
    help: "The domain, by default POWENS_DOMAIN; without one, a sandbox",
  },
  "base-url": {
    type: "string",
    value: "<url>",
    help: "A URL to call instead of the domain's own",
  },
  "token-file": {
    type: "string",
    value: "<file>",
    help: "A file with the config token, instead of POWENS_TOKEN",
  },
  "future": {
    type: "boolean",
    help: "Let the sandbox have what no version knows yet",
  },
};

/**
 * Makes the API that a command is to call: that of a domain, or a sandbox.
 *
 * @param invocation What the command was called with
 * @param purpose What the command is to do there: to write needs the token
 * @throws {UsageError} If the token cannot be read, or is needed and not given
 */
export async function createApi(
  { values, terminal }: Invocation,
  purpose: Purpose,
): Promise<Api> {
  const baseUrl = values.text("base-url");
  const domain = values.text("domain") ??
    (terminal.readVariable("POWENS_DOMAIN") || undefined);
  if (domain === undefined && baseUrl === undefined) {
    terminal.tell(
      "This is a sandbox in memory, and nothing in it lasts: --domain or POWENS_DOMAIN name a domain.",
    );
    const { fetch, token } = createSandbox({ future: values.has("future") });
    return { domain: "sandbox", fetch, token };
  }
  if (values.has("future")) {
    throw new UsageError(
      "Cannot call a domain with --future, as that is for the sandbox",
    );
  }
  const token = await readToken(values.text("token-file"), terminal);
  // What stands at another URL may have the token, and add it.
  if (purpose === "write" && token === undefined && baseUrl === undefined) {
    throw new UsageError(
      "Cannot change anything without the config token: set POWENS_TOKEN, or name a file with --token-file",
    );
  }
  return {
    // With a base URL, it is of no importance.
    domain: domain ?? "sandbox",
    ...baseUrl !== undefined && { baseUrl },
    ...token !== undefined && { token },
    ...terminal.fetch && { fetch: terminal.fetch },
    onEvent: showRetries(terminal),
  };
}

/** Shows why nothing is to be seen while something is tried again. */
function showRetries(
  { showProgress }: Terminal,
): (event: RequestEvent) => void {
  let isWaiting = false;
  return (event) => {
    if (event.type === "retry") {
      showProgress(`Trying again in ${Math.ceil(event.delay / 1000)} s`);
    } else if (isWaiting) showProgress("");
    isWaiting = event.type === "retry";
  };
}

async function readToken(
  path: string | undefined,
  { readFile, readVariable }: Terminal,
): Promise<string | undefined> {
  if (path === undefined) {
    return readVariable("POWENS_TOKEN")?.trim() || undefined;
  }
  let text: string;
  try {
    text = await readFile(path);
  } catch {
    // Neither the path nor what was thrown: who mistakes this for --token has
    // written the token there.
    throw new UsageError(
      "Cannot read the token as --token-file names no file that can be read",
    );
  }
  const token = text.trim();
  if (token === "") {
    throw new UsageError("Cannot read the token as the file is empty");
  }
  return token;
}
